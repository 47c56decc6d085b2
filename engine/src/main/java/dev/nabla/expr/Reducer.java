package dev.nabla.expr;

/// What becomes of the numbers along an axis.
public enum Reducer {
  /// Their sum; 0 of none.
  SUM("sum"),
  /// The greatest; −∞ of none.
  MAX("max"),
  /// `ln(Σ e^x)`, computed so that it overflows only where its value does; −∞ of none.
  LOG_SUM_EXP("logsumexp");

  private final String plainName;

  Reducer(String plainName) {
    this.plainName = plainName;
  }

  /// The name in formulas.
  public String plainName() {
    return plainName;
  }
}
