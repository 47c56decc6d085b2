package dev.nabla.compile.kernel;

/// Arc functions, by polynomials on a reduced interval (J.-M. Muller, "Elementary Functions", 3rd
/// edition, chapters 3 and 11) with the quotient or the root of the reduction kept in two doubles.
final class InverseTrigonometry {
  private static final double PI_HIGH = 0x1.921fb54442d18p+1;
  private static final double PI_LOW = 0x1.1a62633145c07p-53;
  private static final double HALF_PI_HIGH = 0x1.921fb54442d18p+0;
  private static final double HALF_PI_LOW = 0x1.1a62633145c07p-54;
  private static final double QUARTER_PI_HIGH = 0x1.921fb54442d18p-1;
  private static final double QUARTER_PI_LOW = 0x1.1a62633145c07p-55;

  /// tan(π/8) and its reciprocal: between them the base is π/4.
  private static final double EIGHTH = 0.41421356237309503;

  private static final double RECIPROCAL_EIGHTH = 2.414213562373095;

  private InverseTrigonometry() {}

  /// (arcsin t − t)/t³ as a polynomial in u = t² ≤ 1/4.
  private static double sineSeries(double u) {
    double p = 0.0326761412059466;
    p = Math.fma(p, u, -0.021076061357865904);
    p = Math.fma(p, u, 0.021762602463098985);
    p = Math.fma(p, u, 0.0036834232600422515);
    p = Math.fma(p, u, 0.010786424123260491);
    p = Math.fma(p, u, 0.011397795574717762);
    p = Math.fma(p, u, 0.013980958924219012);
    p = Math.fma(p, u, 0.01735160031725331);
    p = Math.fma(p, u, 0.02237221564662903);
    p = Math.fma(p, u, 0.030381942684161396);
    p = Math.fma(p, u, 0.04464285717510752);
    p = Math.fma(p, u, 0.07499999999970279);
    return Math.fma(p, u, 0.16666666666666763);
  }

  /// (arctan t − t)/t³ as a polynomial in u = t² ≤ tan²(π/8).
  private static double tangentSeries(double u) {
    double p = 0.015181714655252499;
    p = Math.fma(p, u, -0.03346128118429636);
    p = Math.fma(p, u, 0.045029858352557954);
    p = Math.fma(p, u, -0.05218266348217832);
    p = Math.fma(p, u, 0.058770004394212115);
    p = Math.fma(p, u, -0.06666224584909712);
    p = Math.fma(p, u, 0.07692282612149898);
    p = Math.fma(p, u, -0.09090908138077862);
    p = Math.fma(p, u, 0.11111111087999936);
    p = Math.fma(p, u, -0.14285714285385173);
    p = Math.fma(p, u, 0.19999999999997647);
    return Math.fma(p, u, -0.33333333333333326);
  }

  /// What rounding took from the root of z.
  private static double rootLost(double root, double z) {
    return Math.fma(-root, root, z) * (0.5 / (root > 0 ? root : 1));
  }

  /// arcsin x = π/2 − 2 arcsin √((1 − x)/2) for x > 1/2.
  static double asin(double x) {
    double size = Math.abs(x);
    boolean near = size <= 0.5;
    double z = near ? x * x : 0.5 * (1 - size);
    double root = Math.sqrt(z);
    double t = near ? size : root;
    double tail = t * z * sineSeries(z);
    double rest = 2 * (rootLost(root, z) + tail);
    double high = HALF_PI_HIGH - 2 * root;
    double low = Bits.lostOfSmaller(HALF_PI_HIGH, -2 * root, high) + (HALF_PI_LOW - rest);
    return Bits.withSign(near ? size + tail : high + low, x);
  }

  static double acos(double x) {
    double size = Math.abs(x);
    boolean near = size <= 0.5;
    double z = near ? x * x : 0.5 * (1 - size);
    double root = Math.sqrt(z);
    double tail = (near ? x : root) * z * sineSeries(z);
    double rest = near ? tail : 2 * (rootLost(root, z) + tail);
    double part = near ? x : 2 * root;
    double base = near ? HALF_PI_HIGH : PI_HIGH;
    double baseLow = near ? HALF_PI_LOW : PI_LOW;
    double high = base - part;
    double value = high + (Bits.lostOfSmaller(base, -part, high) + (baseLow - rest));
    return x > 0.5 ? part + rest : value;
  }

  /// Whether arctan y/x, for y and x of at least 0, is counted from π/2 down.
  private static boolean isSteep(double y, double x) {
    return y > RECIPROCAL_EIGHTH * x;
  }

  /// Whether it is counted from 0 up; if neither, from π/4.
  private static boolean isFlat(double y, double x) {
    return !(y > EIGHTH * x);
  }

  private static double base(boolean steep, boolean flat) {
    return steep ? HALF_PI_HIGH : flat ? 0 : QUARTER_PI_HIGH;
  }

  /// The t with arctan y/x = base + arctan t.
  private static double reduced(double y, double x, boolean steep, boolean flat) {
    double top = steep ? -x : flat ? y : y - x;
    double bottom = steep ? y : flat ? x : y + x;
    return top / bottom;
  }

  /// arctan y/x − sum, for sum = base + t as rounded.
  private static double angleTail(
      double y, double x, boolean steep, boolean flat, double t, double sum) {
    double top = steep ? -x : flat ? y : y - x;
    double bottom = steep ? y : flat ? x : y + x;
    boolean middle = !steep && !flat;
    double topLost = middle ? Bits.lost(y, -x, top) : 0;
    double bottomLost = middle ? Bits.lost(y, x, bottom) : 0;
    double lost = (Math.fma(-t, bottom, top) + (topLost - t * bottomLost)) / bottom;
    double u = t * t;
    double baseLow = steep ? HALF_PI_LOW : flat ? 0 : QUARTER_PI_LOW;
    return Bits.lostOfSmaller(base(steep, flat), t, sum)
        + (baseLow + (lost + t * u * tangentSeries(u)));
  }

  static double atan(double x) {
    double size = Math.abs(x);
    double at = size > 0x1p60 ? 0x1p60 : size;
    boolean steep = isSteep(at, 1);
    boolean flat = isFlat(at, 1);
    double t = reduced(at, 1, steep, flat);
    double sum = base(steep, flat) + t;
    return Bits.withSign(sum + angleTail(at, 1, steep, flat, t, sum), x);
  }

  static double atan2(double y, double x) {
    double sizeY = Math.abs(y);
    double sizeX = Math.abs(x);
    boolean infiniteY = sizeY == Double.POSITIVE_INFINITY;
    boolean infiniteX = sizeX == Double.POSITIVE_INFINITY;
    double larger = sizeY > sizeX ? sizeY : sizeX;
    double scale = larger > 0x1p1000 ? 0x1p-100 : larger < 0x1p-900 ? 0x1p150 : 1;
    double a = infiniteY ? 1 : infiniteX ? 0 : sizeY * scale;
    double b = infiniteX ? 1 : infiniteY ? 0 : larger == 0 ? 1 : sizeX * scale;
    boolean steep = isSteep(a, b);
    boolean flat = isFlat(a, b);
    double t = reduced(a, b, steep, flat);
    double sum = base(steep, flat) + t;
    double tail = angleTail(a, b, steep, flat, t, sum);
    double high = sum + tail;
    double low = Bits.lostOfSmaller(sum, tail, high);
    double left = PI_HIGH - high;
    double leftLow = Bits.lostOfSmaller(PI_HIGH, -high, left) + (PI_LOW - low);
    double value = isNegative(x) ? left + leftLow : high;
    return Double.isNaN(x) || Double.isNaN(y) ? Double.NaN : Bits.withSign(value, y);
  }

  /// Whether the sign bit is set; so is that of −0.
  private static boolean isNegative(double x) {
    return (Double.doubleToRawLongBits(x) & 0x8000000000000000L) != 0;
  }
}
