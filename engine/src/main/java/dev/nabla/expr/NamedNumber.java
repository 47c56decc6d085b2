package dev.nabla.expr;

/// The real numbers that have a name of their own.
public enum NamedNumber {
  E("e", "e", "E", "Math.E", Math.E),
  PI("pi", "\\pi", "pi", "Math.PI", Math.PI),
  TAU("tau", "\\tau", "(2*pi)", "Math.TAU", Math.TAU);

  private final String plain;
  private final String latex;
  private final String python;
  private final String java;
  private final double value;

  NamedNumber(String plain, String latex, String python, String java, double value) {
    this.plain = plain;
    this.latex = latex;
    this.python = python;
    this.java = java;
    this.value = value;
  }

  public String plain() {
    return plain;
  }

  public String latex() {
    return latex;
  }

  public String python() {
    return python;
  }

  public String java() {
    return java;
  }

  /// The nearest double.
  public double value() {
    return value;
  }
}
