package dev.nabla.expr;

/// A number as the unevaluated sum of two doubles, good to about 2^-100 (T. J. Dekker, "A
/// floating-point technique for extending the available precision", 1971).
///
/// Nothing here depends on the machine or on compilation: sums, products and fused multiply-adds.
record TwoDoubles(double high, double low) {
  static final TwoDoubles ONE = new TwoDoubles(1, 0);
  static final TwoDoubles LN2 = new TwoDoubles(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);

  private static final double LN2_LAST = 0x1.7b57a079a1934p-111;
  private static final double ROUNDER = 0x1.8p52;

  /// 2/(2k + 3) for the series of artanh; the later ones need no second double.
  private static final TwoDoubles[] ODD_PARTS = new TwoDoubles[20];

  /// 1/(k + 1)! for the series of e^x − 1.
  private static final TwoDoubles[] FACTORIAL_PARTS = new TwoDoubles[13];

  static {
    for (int k = 0; k < ODD_PARTS.length; k++) {
      ODD_PARTS[k] = of(2).over(of(2 * k + 3));
    }
    FACTORIAL_PARTS[0] = ONE;
    for (int k = 1; k < FACTORIAL_PARTS.length; k++) {
      FACTORIAL_PARTS[k] = FACTORIAL_PARTS[k - 1].over(of(k + 1));
    }
  }

  static TwoDoubles of(double x) {
    return new TwoDoubles(x, 0);
  }

  /// The exact sum of two doubles.
  static TwoDoubles sum(double x, double y) {
    double sum = x + y;
    double second = sum - x;
    return new TwoDoubles(sum, (x - (sum - second)) + (y - second));
  }

  /// The same for |x| ≥ |y|.
  private static TwoDoubles ordered(double x, double y) {
    double sum = x + y;
    return new TwoDoubles(sum, y - (sum - x));
  }

  double value() {
    return high + low;
  }

  TwoDoubles negated() {
    return new TwoDoubles(-high, -low);
  }

  TwoDoubles plus(TwoDoubles y) {
    TwoDoubles highs = sum(high, y.high);
    TwoDoubles lows = sum(low, y.low);
    TwoDoubles first = ordered(highs.high, highs.low + lows.high);
    return ordered(first.high, first.low + lows.low);
  }

  TwoDoubles plus(double y) {
    TwoDoubles highs = sum(high, y);
    return ordered(highs.high, highs.low + low);
  }

  TwoDoubles minus(TwoDoubles y) {
    return plus(y.negated());
  }

  TwoDoubles times(TwoDoubles y) {
    double product = high * y.high;
    double lost = Math.fma(high, y.high, -product);
    return ordered(product, lost + (high * y.low + low * y.high));
  }

  TwoDoubles times(double y) {
    double product = high * y;
    return ordered(product, Math.fma(high, y, -product) + low * y);
  }

  /// Times a power of two.
  TwoDoubles scaled(double power) {
    return new TwoDoubles(high * power, low * power);
  }

  TwoDoubles over(TwoDoubles y) {
    double first = high / y.high;
    TwoDoubles rest = minus(y.times(first));
    double second = rest.high / y.high;
    double third = rest.minus(y.times(second)).high / y.high;
    TwoDoubles both = ordered(first, second);
    return ordered(both.high, both.low + third);
  }

  TwoDoubles over(double y) {
    return over(of(y));
  }

  TwoDoubles sqrt() {
    double root = Math.sqrt(high);
    TwoDoubles rest = minus(new TwoDoubles(root * root, Math.fma(root, root, -root * root)));
    return root == 0 ? this : ordered(root, 0.5 * rest.value() / root);
  }

  // The loops below keep to plain doubles: an object that goes round a loop is really allocated.

  /// The power with a whole exponent of at least 1.
  TwoDoubles raised(int exponent) {
    double square = high;
    double squareLow = low;
    double power = 1;
    double powerLow = 0;
    for (int bits = exponent; ; ) {
      if ((bits & 1) != 0) {
        double product = power * square;
        double lost = Math.fma(power, square, -product) + (power * squareLow + powerLow * square);
        power = product + lost;
        powerLow = lost - (power - product);
      }
      bits >>>= 1;
      if (bits == 0) {
        return new TwoDoubles(power, powerLow);
      }
      double product = square * square;
      double lost = Math.fma(square, square, -product) + 2 * (square * squareLow);
      square = product + lost;
      squareLow = lost - (square - product);
    }
  }

  /// this (this + 1) … (this + count − 1)
  TwoDoubles rising(int count) {
    double product = 1;
    double productLow = 0;
    for (int k = 0; k < count; k++) {
      double factor = high + k;
      double second = factor - high;
      double factorLow = (high - (factor - second)) + (k - second) + low;
      double next = product * factor;
      double lost = Math.fma(product, factor, -next) + (product * factorLow + productLow * factor);
      product = next + lost;
      productLow = lost - (product - next);
    }
    return new TwoDoubles(product, productLow);
  }

  /// A polynomial whose coefficients, lowest first, count less and less: from the `doubled`-th on,
  /// one double is enough.
  static TwoDoubles polynomial(TwoDoubles[] coefficients, int doubled, TwoDoubles at) {
    double value = 0;
    for (int i = coefficients.length - 1; i >= doubled; i--) {
      value = Math.fma(value, at.high, coefficients[i].high);
    }
    double valueLow = 0;
    for (int i = doubled - 1; i >= 0; i--) {
      double product = value * at.high;
      double lost = Math.fma(value, at.high, -product) + (value * at.low + valueLow * at.high);
      double base = coefficients[i].high;
      value = base + product;
      valueLow = (product - (value - base)) + (lost + coefficients[i].low);
    }
    return ordered(value, valueLow);
  }

  /// Of a positive number: 2^k m with m about 1, and ln m = 2 artanh z.
  TwoDoubles ln() {
    int k =
        Math.getExponent(high * (high < Double.MIN_NORMAL ? 0x1p54 : 1.0) * 0x1.6a09e667f3bcdp0);
    k -= high < Double.MIN_NORMAL ? 54 : 0;
    if (high > 0x1p1023) {
      k = Math.getExponent(high * 0.5 * 0x1.6a09e667f3bcdp0) + 1;
    }
    TwoDoubles m = new TwoDoubles(Math.scalb(high, -k), Math.scalb(low, -k));
    TwoDoubles z = m.plus(-1).over(m.plus(1));
    TwoDoubles u = z.times(z);
    TwoDoubles series = polynomial(ODD_PARTS, 9, u);
    TwoDoubles small = z.scaled(2).plus(z.times(u).times(series));
    return LN2.times(k).plus(LN2_LAST * k).plus(small);
  }

  /// e^this as [Scaled]: 2^k e^r, where e^(r/16) − 1 comes from its series.
  Scaled exp() {
    if (!(Math.abs(high) < 1e6)) {
      return new Scaled(Double.isNaN(high) ? this : ONE, high > 0 ? 1_000_000 : -1_000_000);
    }
    double k = (high * 0x1.71547652b82fep+0 + ROUNDER) - ROUNDER;
    TwoDoubles r = minus(LN2.times(k)).plus(-LN2_LAST * k).scaled(0x1p-4);
    TwoDoubles less = polynomial(FACTORIAL_PARTS, 6, r).times(r);
    TwoDoubles twice = less.scaled(2).plus(less.times(less));
    TwoDoubles fourfold = twice.scaled(2).plus(twice.times(twice));
    TwoDoubles eightfold = fourfold.scaled(2).plus(fourfold.times(fourfold));
    TwoDoubles all = eightfold.scaled(2).plus(eightfold.times(eightfold));
    return new Scaled(all.plus(1), (int) k);
  }

  /// number * 2^exponent
  record Scaled(TwoDoubles number, int exponent) {
    Scaled times(TwoDoubles factor) {
      return new Scaled(number.times(factor), exponent);
    }

    Scaled over(TwoDoubles divisor) {
      return new Scaled(number.over(divisor), exponent);
    }

    double value() {
      return Math.scalb(number.value(), exponent);
    }
  }
}
