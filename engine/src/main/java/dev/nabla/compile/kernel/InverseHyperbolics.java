package dev.nabla.compile.kernel;

/// Inverse hyperbolic functions: the logarithm of a sum that is kept in two doubles.
final class InverseHyperbolics {
  private InverseHyperbolics() {}

  static double asinh(double x) {
    double size = Math.abs(x);
    boolean huge = size > 0x1p28;
    double a = huge ? 1 : size;
    double square = a * a;
    double squareLost = Math.fma(a, a, -square);
    double one = 1 + square;
    double oneLost = Bits.lost(1, square, one) + squareLost;
    double root = Math.sqrt(one);
    double rootLost = (Math.fma(-root, root, one) + oneLost) * (0.5 / root);
    double divisor = 1 + root;
    double divisorLost = Bits.lostOfSmaller(root, 1, divisor) + rootLost;
    double g = square / divisor;
    double gLost = (Math.fma(-g, divisor, square) + (squareLost - g * divisorLost)) / divisor;
    double more = a + g;
    double moreLost = Bits.lostOfSmaller(a, g, more) + gLost;
    double u = 1 + more;
    double uLost = Bits.lost(1, more, u) + moreLost;
    double value = Logarithms.onePlus(huge ? size : u, huge ? 0 : uLost, huge ? 1.0 : 0.0);
    double finite = size < 0x1p-28 ? x : Bits.withSign(value, x);
    return size < Double.POSITIVE_INFINITY ? finite : x;
  }

  static double acosh(double x) {
    boolean huge = x > 0x1p28;
    double t = huge ? 1 : x - 1;
    double twice = 2 * t;
    double square = t * t;
    double under = twice + square;
    double underLost = Bits.lost(twice, square, under) + Math.fma(t, t, -square);
    double root = Math.sqrt(under);
    double rootLost = (Math.fma(-root, root, under) + underLost) * (0.5 / (root > 0 ? root : 1));
    double more = t + root;
    double moreLost = Bits.lost(t, root, more) + rootLost;
    double u = 1 + more;
    double uLost = Bits.lost(1, more, u) + moreLost;
    double value = Logarithms.onePlus(huge ? x : u, huge ? 0 : uLost, huge ? 1.0 : 0.0);
    double inside = x < Double.POSITIVE_INFINITY ? value : x;
    return x >= 1 ? inside : Double.NaN;
  }

  static double atanh(double x) {
    double size = Math.abs(x);
    double a = size < 1 ? size : 0;
    double top = 1 + a;
    double topLost = Bits.lostOfSmaller(1, a, top);
    double bottom = 1 - a;
    double bottomLost = Bits.lostOfSmaller(1, -a, bottom);
    long exponent = Bits.exponent(top / bottom);
    double down = Bits.mantissa(1, exponent);
    double p = top * down;
    double pLost = topLost * down;
    double numerator = p - bottom;
    double numeratorLost = Bits.lost(p, -bottom, numerator) + (pLost - bottomLost);
    double divisor = p + bottom;
    double divisorLost = Bits.lost(p, bottom, divisor) + (pLost + bottomLost);
    double reciprocal = 1 / divisor;
    double z = numerator * reciprocal;
    double zLost =
        (Math.fma(-z, divisor, numerator) + (numeratorLost - z * divisorLost)) * reciprocal;
    double value = 0.5 * Logarithms.sum(z, zLost, Bits.whole(exponent));
    double inside = size < 0x1p-28 ? x : Bits.withSign(value, x);
    double edge = size == 1 ? x * Double.POSITIVE_INFINITY : Double.NaN;
    return size < 1 ? inside : edge;
  }
}
