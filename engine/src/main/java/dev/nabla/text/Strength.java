package dev.nabla.text;

/// How tightly what is written holds together, from sums to what needs no parentheses anywhere.
enum Strength {
  SUM,
  NEGATIVE,
  PRODUCT,
  POWER,
  ATOM
}
