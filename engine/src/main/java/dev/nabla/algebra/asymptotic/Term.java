package dev.nabla.algebra.asymptotic;

/// One term of an expansion: `coefficient * ω^exponent`, the coefficient over slower bases.
record Term(Coefficient exponent, Germ coefficient) {}
