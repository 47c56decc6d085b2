/// Canonical form, simplify and expand.
@NullMarked
package dev.nabla.algebra;

import org.jspecify.annotations.NullMarked;
