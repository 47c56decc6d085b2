package dev.nabla.compile.kernel;

/// Hyperbolic functions, from the pieces of the exponential function.
///
/// With a = n ln 2 + r, sinh a and cosh a are sums of 2^n ± 2^(−n) times cosh r and sinh r, so that
/// nothing cancels (J.-M. Muller, "Elementary Functions", 3rd edition, chapter 11).
final class Hyperbolics {
  private Hyperbolics() {}

  /// expm1(2x) / (expm1(2x) + 2), both halved.
  static double tanh(double x) {
    double twice = 2 * Math.abs(x);
    double at = twice > 44 ? 44 : twice;
    double n = Exponentials.multiple(at);
    double r = Exponentials.rest(at, n);
    double start = Math.fma(0.5 * r, r, r);
    double rest = Exponentials.expm1Tail(r, Exponentials.restLost(at, n, r), start);
    double half = Bits.powerOfTwo(n - 1);
    double base = half - 0.5;
    double first = Math.fma(half, start, base);
    double second = Math.fma(half, rest, Bits.lostOfSmaller(base, half * start, first));
    double high = first + second;
    double low = Bits.lostOfSmaller(first, second, high);
    double divisor = high + 1;
    double value = Bits.quotient(high, low, divisor, Bits.lost(high, 1, divisor) + low);
    return Math.abs(x) < 0x1p-28 ? x : Bits.withSign(value, x);
  }

  static double sinh(double x) {
    double size = Math.abs(x);
    double at = size > 710.5 ? 710.5 : size;
    double n = Exponentials.multiple(at);
    double r = Exponentials.rest(at, n);
    double u = r * r;
    double up = Bits.powerOfTwo(n - 2);
    double down = Bits.powerOfTwo((n > 60 ? -60 : -n) - 2);
    double difference = up - down;
    double sum = up + down;
    double product = sum * r;
    double high = difference + product;
    double lost =
        Bits.lostOfSmaller(difference, product, high)
            + Math.fma(sum, r, -product)
            + (Bits.lostOfSmaller(up, -down, difference) + sum * Exponentials.restLost(at, n, r));
    double small =
        Math.fma(difference, u * Exponentials.evenPart(u), sum * (r * u * Exponentials.oddPart(u)));
    return size < 0x1p-28 ? x : Bits.withSign(2 * (high + (lost + small)), x);
  }

  static double cosh(double x) {
    double size = Math.abs(x);
    double at = size > 710.5 ? 710.5 : size;
    double n = Exponentials.multiple(at);
    double r = Exponentials.rest(at, n);
    double u = r * r;
    double up = Bits.powerOfTwo(n - 2);
    double down = Bits.powerOfTwo((n > 60 ? -60 : -n) - 2);
    double difference = up - down;
    double sum = up + down;
    double product = difference * r;
    double high = sum + product;
    double lost =
        Bits.lostOfSmaller(sum, product, high)
            + Math.fma(difference, r, -product)
            + (Bits.lostOfSmaller(up, down, sum) + difference * Exponentials.restLost(at, n, r));
    double small =
        Math.fma(sum, u * Exponentials.evenPart(u), difference * (r * u * Exponentials.oddPart(u)));
    return 2 * (high + (lost + small));
  }
}
