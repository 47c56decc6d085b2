/// Canonical form, simplify, expand, factor and fractions.
@NullMarked
package dev.nabla.algebra;

import org.jspecify.annotations.NullMarked;
