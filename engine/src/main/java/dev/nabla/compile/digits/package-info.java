/// Numbers to any precision with a bound of their error. Not exported; [dev.nabla.compile.Digits]
/// is the way in.
@NullMarked
package dev.nabla.compile.digits;

import org.jspecify.annotations.NullMarked;
