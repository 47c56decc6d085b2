package dev.nabla.compile.kernel;

/// Powers and the cube root.
///
/// x^y = e^(y ln x) with ln x in two doubles, good to about 2^-68 (J.-M. Muller, "Elementary
/// Functions", 3rd edition, chapter 12).
final class Powers {
  private static final double LN2_HIGH = Exponentials.LN2_HIGH;
  private static final double LN2_LOW = Exponentials.LN2_LOW;
  private static final double TWO_THIRDS_HIGH = 0x1.5555555555555p-1;
  private static final double TWO_THIRDS_LOW = 0x1.5555555555555p-55;
  private static final double THIRD = 0x1.5555555555555p-2;
  private static final double CBRT_2 = 0x1.428a2f98d728bp+0;
  private static final double CBRT_HALF = 0x1.965fea53d6e3dp-1;

  private Powers() {}

  /// (2 artanh z − 2z − 2z³/3)/z⁵ as a polynomial in u = z².
  private static double series(double u) {
    double p = 0.11989176531665365;
    p = Math.fma(p, u, 0.11674799045015626);
    p = Math.fma(p, u, 0.133363183682056);
    p = Math.fma(p, u, 0.15384556846643596);
    p = Math.fma(p, u, 0.18181818870665695);
    p = Math.fma(p, u, 0.22222222217533666);
    p = Math.fma(p, u, 0.28571428571445123);
    return Math.fma(p, u, 0.3999999999999998);
  }

  /// x ^ y as [Math#pow] defines it.
  static double power(double x, double y) {
    return edges(x, y, ofSize(x, y, 0));
  }

  /// x ^ (y + yLow), for an exponent that is not whole and perhaps no double: 2/5 or 0.1.
  static double rationalPower(double x, double y, double yLow) {
    double value = ofSize(x, y, yLow);
    return x >= 0 ? value : Double.NaN;
  }

  /// |x| ^ (y + yLow) where neither is NaN and y is not 0.
  private static double ofSize(double x, double y, double yLow) {
    double size = Math.abs(x);
    double normal = Logarithms.normal(size);
    long exponent = Bits.exponent(normal);
    double m = Bits.mantissa(normal, exponent);
    double k = Logarithms.binaryExponent(size, exponent);
    double z = Logarithms.ratio(m);
    double zLost = Logarithms.ratioLost(m, 0, z);
    // u + uLow = z², c + cLow = 2/3 + u series(u), s + sLow = z u (c + cLow): the terms after 2z.
    double u = z * z;
    double uLow = Math.fma(z, z, -u) + 2 * z * zLost;
    double more = u * series(u);
    double c = TWO_THIRDS_HIGH + more;
    double cLow = Bits.lostOfSmaller(TWO_THIRDS_HIGH, more, c) + TWO_THIRDS_LOW;
    double cube = z * u;
    double cubeLow = Math.fma(z, u, -cube) + (z * uLow + zLost * u);
    double s = cube * c;
    double sLow = Math.fma(cube, c, -s) + (cube * cLow + cubeLow * c);
    double base = k * LN2_HIGH;
    double head = base + 2 * z;
    double sum = head + s;
    double sumLost =
        (Bits.lostOfSmaller(base, 2 * z, head) + Bits.lostOfSmaller(head, s, sum))
            + (k * LN2_LOW + (sLow + 2 * zLost));
    double finite = sum + sumLost;
    double low = Bits.lostOfSmaller(sum, sumLost, finite);
    double edge = size == 0 ? Double.NEGATIVE_INFINITY : finite;
    double high = size == Double.POSITIVE_INFINITY ? size : edge;
    double product = y * high;
    return exp(product, Math.fma(y, high, -product) + (y * low + yLow * high));
  }

  /// The power from that of |x|: its sign, and whether it exists.
  private static double edges(double x, double y, double value) {
    double times = Math.abs(y);
    boolean whole = times >= 0x1p52 || isWhole(times);
    boolean odd = whole && times < 0x1p53 && !isWhole(0.5 * times);
    boolean undefined =
        (x < 0 && x > Double.NEGATIVE_INFINITY && !whole) || Double.isNaN(x) || Double.isNaN(y);
    double power = odd ? Bits.withSign(value, x) : value;
    double defined = undefined ? Double.NaN : power;
    return y == 0 ? 1 : defined;
  }

  /// Whether a number from 0 to 2^52 is whole.
  private static boolean isWhole(double x) {
    return (x + 0x1p52) - 0x1p52 == x;
  }

  /// e^(x + lost).
  private static double exp(double x, double lost) {
    double at = Exponentials.bounded(x, -746, 710);
    double more = x == at ? lost : 0;
    double n = Exponentials.multiple(at);
    double first = Exponentials.rest(at, n);
    double second = Exponentials.restLost(at, n, first) + more;
    double r = first + second;
    double t = Exponentials.tail(r, Bits.lostOfSmaller(first, second, r));
    double one = 1 + r;
    return Bits.scaled(one + (Bits.lostOfSmaller(1, r, one) + t), n);
  }

  /// m^(−1/3) for m from 1 to 2, to 17 bits.
  private static double roughRoot(double m) {
    double p = -0.017018888252156413;
    p = Math.fma(p, m, 0.15607098501064282);
    p = Math.fma(p, m, -0.5978726978633772);
    p = Math.fma(p, m, 1.2437878700285032);
    p = Math.fma(p, m, -1.566032253261378);
    return Math.fma(p, m, 1.781059239586397);
  }

  /// x = 2^(3q) m: a step of Newton's iteration for m^(−1/3), which needs no division, and one for
  /// the cube root itself with a residue in two doubles.
  static double cbrt(double x) {
    double size = Math.abs(x);
    double normal = size < 0x1p-1022 ? size * 0x1p54 : size;
    long exponent = Double.doubleToRawLongBits(normal) & 0x7ff0000000000000L;
    double k = Bits.whole(exponent - 0x3ff0000000000000L);
    double unit = Bits.mantissa(normal, exponent - 0x3ff0000000000000L);
    double q = Bits.nearestWhole(k * THIRD);
    double left = k - 3 * q;
    double m = left < 0 ? 0.5 * unit : left > 0 ? 2 * unit : unit;
    double rough = roughRoot(unit) * (left < 0 ? CBRT_2 : left > 0 ? CBRT_HALF : 1);
    double third = rough * THIRD;
    double reciprocal = Math.fma(third, Math.fma(-m * rough, rough * rough, 1), rough);
    double square = reciprocal * reciprocal;
    double y = m * square;
    double ySquare = y * y;
    double residue = Math.fma(ySquare, y, -m) + Math.fma(y, y, -ySquare) * y;
    double root = Math.fma(-residue * THIRD, square, y);
    double value = root * Bits.powerOfTwo(q - (size < 0x1p-1022 ? 18.0 : 0.0));
    return size > 0 && size < Double.POSITIVE_INFINITY ? Bits.withSign(value, x) : x;
  }
}
