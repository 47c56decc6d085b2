package dev.nabla.compile.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// Vector loops; each returns how many elements it has done. Written by `TranslateKernels` from
/// [InverseTrigonometry]; change that, not this.
final class VectorInverseTrigonometry {
  private VectorInverseTrigonometry() {}

  static int asin(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector size = xs.abs();
      VectorMask<Double> near = size.compare(VectorOperators.LE, 0.5);
      DoubleVector z =
          DoubleVector.broadcast(Lanes.DOUBLES, 1.0).sub(size).mul(0.5).blend(xs.mul(xs), near);
      DoubleVector root = z.sqrt();
      DoubleVector t = root.blend(size, near);
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, 0.0326761412059466);
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, -0.021076061357865904));
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.021762602463098985));
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.0036834232600422515));
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.010786424123260491));
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.011397795574717762));
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.013980958924219012));
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.01735160031725331));
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.02237221564662903));
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.030381942684161396));
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.04464285717510752));
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.07499999999970279));
      DoubleVector tail =
          t.mul(z).mul(p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.16666666666666763)));
      DoubleVector rest =
          root.neg()
              .fma(root, z)
              .mul(
                  DoubleVector.broadcast(Lanes.DOUBLES, 0.5)
                      .div(
                          DoubleVector.broadcast(Lanes.DOUBLES, 1.0)
                              .blend(root, root.compare(VectorOperators.GT, 0.0))))
              .add(tail)
              .mul(2.0);
      DoubleVector high =
          DoubleVector.broadcast(Lanes.DOUBLES, 1.5707963267948966).sub(root.mul(2.0));
      DoubleVector b = root.mul(-2.0);
      DoubleVector low =
          b.sub(high.sub(1.5707963267948966))
              .add(DoubleVector.broadcast(Lanes.DOUBLES, 6.123233995736766E-17).sub(rest));
      DoubleVector magnitude = high.add(low).blend(size.add(tail), near);
      magnitude
          .viewAsIntegralLanes()
          .and(~-9223372036854775808L)
          .or(xs.viewAsIntegralLanes().and(-9223372036854775808L))
          .viewAsFloatingLanes()
          .intoArray(to, toAt + i);
    }
    return end;
  }

  static int acos(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector size = xs.abs();
      VectorMask<Double> near = size.compare(VectorOperators.LE, 0.5);
      DoubleVector z =
          DoubleVector.broadcast(Lanes.DOUBLES, 1.0).sub(size).mul(0.5).blend(xs.mul(xs), near);
      DoubleVector root = z.sqrt();
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, 0.0326761412059466);
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, -0.021076061357865904));
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.021762602463098985));
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.0036834232600422515));
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.010786424123260491));
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.011397795574717762));
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.013980958924219012));
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.01735160031725331));
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.02237221564662903));
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.030381942684161396));
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.04464285717510752));
      p = p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.07499999999970279));
      DoubleVector tail =
          root.blend(xs, near)
              .mul(z)
              .mul(p.fma(z, DoubleVector.broadcast(Lanes.DOUBLES, 0.16666666666666763)));
      DoubleVector rest =
          root.neg()
              .fma(root, z)
              .mul(
                  DoubleVector.broadcast(Lanes.DOUBLES, 0.5)
                      .div(
                          DoubleVector.broadcast(Lanes.DOUBLES, 1.0)
                              .blend(root, root.compare(VectorOperators.GT, 0.0))))
              .add(tail)
              .mul(2.0)
              .blend(tail, near);
      DoubleVector part = root.mul(2.0).blend(xs, near);
      DoubleVector base =
          DoubleVector.broadcast(Lanes.DOUBLES, 3.141592653589793).blend(1.5707963267948966, near);
      DoubleVector baseLow =
          DoubleVector.broadcast(Lanes.DOUBLES, 1.2246467991473532E-16)
              .blend(6.123233995736766E-17, near);
      DoubleVector high = base.sub(part);
      DoubleVector b = part.neg();
      DoubleVector value = high.add(b.sub(high.sub(base)).add(baseLow.sub(rest)));
      value.blend(part.add(rest), xs.compare(VectorOperators.GT, 0.5)).intoArray(to, toAt + i);
    }
    return end;
  }

  static int atan(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector size = xs.abs();
      DoubleVector at =
          size.blend(1.152921504606847E18, size.compare(VectorOperators.GT, 1.152921504606847E18));
      VectorMask<Double> steep = at.compare(VectorOperators.GT, (2.414213562373095 * 1));
      VectorMask<Double> flat = at.compare(VectorOperators.GT, (0.41421356237309503 * 1)).not();
      DoubleVector top = at.sub(1.0).blend(at, flat).blend(-1.0, steep);
      DoubleVector bottom = at.add(1.0).blend(1.0, flat).blend(at, steep);
      DoubleVector t = top.div(bottom);
      DoubleVector sum =
          DoubleVector.broadcast(Lanes.DOUBLES, 0.7853981633974483)
              .blend(0.0, flat)
              .blend(1.5707963267948966, steep)
              .add(t);
      DoubleVector top2 = at.sub(1.0).blend(at, flat).blend(-1.0, steep);
      DoubleVector bottom2 = at.add(1.0).blend(1.0, flat).blend(at, steep);
      VectorMask<Double> middle = steep.not().and(flat.not());
      DoubleVector second = top2.sub(at);
      DoubleVector topLost =
          DoubleVector.broadcast(Lanes.DOUBLES, 0.0)
              .blend(
                  at.sub(top2.sub(second))
                      .add(DoubleVector.broadcast(Lanes.DOUBLES, -1.0).sub(second)),
                  middle);
      DoubleVector second2 = bottom2.sub(at);
      DoubleVector bottomLost =
          DoubleVector.broadcast(Lanes.DOUBLES, 0.0)
              .blend(
                  at.sub(bottom2.sub(second2))
                      .add(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).sub(second2)),
                  middle);
      DoubleVector lost =
          t.neg().fma(bottom2, top2).add(topLost.sub(t.mul(bottomLost))).div(bottom2);
      DoubleVector u = t.mul(t);
      DoubleVector baseLow =
          DoubleVector.broadcast(Lanes.DOUBLES, 3.061616997868383E-17)
              .blend(0.0, flat)
              .blend(6.123233995736766E-17, steep);
      DoubleVector a =
          DoubleVector.broadcast(Lanes.DOUBLES, 0.7853981633974483)
              .blend(0.0, flat)
              .blend(1.5707963267948966, steep);
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, 0.015181714655252499);
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, -0.03346128118429636));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.045029858352557954));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, -0.05218266348217832));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.058770004394212115));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, -0.06666224584909712));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.07692282612149898));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, -0.09090908138077862));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.11111111087999936));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, -0.14285714285385173));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.19999999999997647));
      DoubleVector magnitude =
          sum.add(
              t.sub(sum.sub(a))
                  .add(
                      baseLow.add(
                          lost.add(
                              t.mul(u)
                                  .mul(
                                      p.fma(
                                          u,
                                          DoubleVector.broadcast(
                                              Lanes.DOUBLES, -0.33333333333333326)))))));
      magnitude
          .viewAsIntegralLanes()
          .and(~-9223372036854775808L)
          .or(xs.viewAsIntegralLanes().and(-9223372036854775808L))
          .viewAsFloatingLanes()
          .intoArray(to, toAt + i);
    }
    return end;
  }

  static int atan2(double[] y, int yAt, double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector ys = DoubleVector.fromArray(Lanes.DOUBLES, y, yAt + i);
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector sizeY = ys.abs();
      DoubleVector sizeX = xs.abs();
      VectorMask<Double> infiniteY = sizeY.compare(VectorOperators.EQ, Double.POSITIVE_INFINITY);
      VectorMask<Double> infiniteX = sizeX.compare(VectorOperators.EQ, Double.POSITIVE_INFINITY);
      DoubleVector larger = sizeX.blend(sizeY, sizeY.compare(VectorOperators.GT, sizeX));
      DoubleVector scale =
          DoubleVector.broadcast(Lanes.DOUBLES, 1.0)
              .blend(
                  1.42724769270596E45, larger.compare(VectorOperators.LT, 1.1830521861667747E-271))
              .blend(
                  7.888609052210118E-31,
                  larger.compare(VectorOperators.GT, 1.0715086071862673E301));
      DoubleVector a = sizeY.mul(scale).blend(0.0, infiniteX).blend(1.0, infiniteY);
      DoubleVector b =
          sizeX
              .mul(scale)
              .blend(1.0, larger.compare(VectorOperators.EQ, 0.0))
              .blend(0.0, infiniteY)
              .blend(1.0, infiniteX);
      VectorMask<Double> steep = a.compare(VectorOperators.GT, b.mul(2.414213562373095));
      VectorMask<Double> flat = a.compare(VectorOperators.GT, b.mul(0.41421356237309503)).not();
      DoubleVector top = a.sub(b).blend(a, flat).blend(b.neg(), steep);
      DoubleVector bottom = a.add(b).blend(b, flat).blend(a, steep);
      DoubleVector t = top.div(bottom);
      DoubleVector sum =
          DoubleVector.broadcast(Lanes.DOUBLES, 0.7853981633974483)
              .blend(0.0, flat)
              .blend(1.5707963267948966, steep)
              .add(t);
      DoubleVector top2 = a.sub(b).blend(a, flat).blend(b.neg(), steep);
      DoubleVector bottom2 = a.add(b).blend(b, flat).blend(a, steep);
      VectorMask<Double> middle = steep.not().and(flat.not());
      DoubleVector b2 = b.neg();
      DoubleVector second = top2.sub(a);
      DoubleVector topLost =
          DoubleVector.broadcast(Lanes.DOUBLES, 0.0)
              .blend(a.sub(top2.sub(second)).add(b2.sub(second)), middle);
      DoubleVector second2 = bottom2.sub(a);
      DoubleVector bottomLost =
          DoubleVector.broadcast(Lanes.DOUBLES, 0.0)
              .blend(a.sub(bottom2.sub(second2)).add(b.sub(second2)), middle);
      DoubleVector lost =
          t.neg().fma(bottom2, top2).add(topLost.sub(t.mul(bottomLost))).div(bottom2);
      DoubleVector u = t.mul(t);
      DoubleVector baseLow =
          DoubleVector.broadcast(Lanes.DOUBLES, 3.061616997868383E-17)
              .blend(0.0, flat)
              .blend(6.123233995736766E-17, steep);
      DoubleVector a2 =
          DoubleVector.broadcast(Lanes.DOUBLES, 0.7853981633974483)
              .blend(0.0, flat)
              .blend(1.5707963267948966, steep);
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, 0.015181714655252499);
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, -0.03346128118429636));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.045029858352557954));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, -0.05218266348217832));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.058770004394212115));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, -0.06666224584909712));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.07692282612149898));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, -0.09090908138077862));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.11111111087999936));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, -0.14285714285385173));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.19999999999997647));
      DoubleVector tail =
          t.sub(sum.sub(a2))
              .add(
                  baseLow.add(
                      lost.add(
                          t.mul(u)
                              .mul(
                                  p.fma(
                                      u,
                                      DoubleVector.broadcast(
                                          Lanes.DOUBLES, -0.33333333333333326))))));
      DoubleVector high = sum.add(tail);
      DoubleVector low = tail.sub(high.sub(sum));
      DoubleVector left = DoubleVector.broadcast(Lanes.DOUBLES, 3.141592653589793).sub(high);
      DoubleVector b3 = high.neg();
      DoubleVector leftLow =
          b3.sub(left.sub(3.141592653589793))
              .add(DoubleVector.broadcast(Lanes.DOUBLES, 1.2246467991473532E-16).sub(low));
      DoubleVector value =
          high.blend(
              left.add(leftLow),
              xs.viewAsIntegralLanes()
                  .and(-9223372036854775808L)
                  .compare(VectorOperators.NE, 0)
                  .cast(Lanes.DOUBLES));
      value
          .viewAsIntegralLanes()
          .and(~-9223372036854775808L)
          .or(ys.viewAsIntegralLanes().and(-9223372036854775808L))
          .viewAsFloatingLanes()
          .blend(
              Double.NaN, xs.compare(VectorOperators.NE, xs).or(ys.compare(VectorOperators.NE, ys)))
          .intoArray(to, toAt + i);
    }
    return end;
  }
}
