/// Polynomials and rational functions in numbered atoms, with exact coefficients.
@NullMarked
package dev.nabla.algebra.polynomial;

import org.jspecify.annotations.NullMarked;
