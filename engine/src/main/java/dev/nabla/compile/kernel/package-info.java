/// What is done to whole columns at a time: each operation once as a scalar kernel, and loops over
/// it with and without vector instructions, which give the same bits. Not exported.
@NullMarked
package dev.nabla.compile.kernel;

import org.jspecify.annotations.NullMarked;
