/// Asymptotic expansions with exact coefficients: the arithmetic behind limits and series. Not
/// exported; `Limit` and `Series` are the ways in.
@NullMarked
package dev.nabla.algebra.asymptotic;

import org.jspecify.annotations.NullMarked;
