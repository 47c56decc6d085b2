package dev.nabla.compile.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/// Vector loops; each returns how many elements it has done. Written by `TranslateKernels` from
/// [Exponentials]; change that, not this.
final class VectorExponentials {
  private VectorExponentials() {}

  static int exp(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector below = xs.blend(710.0, xs.compare(VectorOperators.GT, 710.0));
      DoubleVector at = below.blend(-746.0, below.compare(VectorOperators.LT, -746.0));
      DoubleVector n =
          at.fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, 1.4426950408889634),
                  DoubleVector.broadcast(Lanes.DOUBLES, 6.755399441055744E15))
              .sub(6.755399441055744E15);
      DoubleVector r =
          n.neg()
              .fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
                  n.neg().fma(DoubleVector.broadcast(Lanes.DOUBLES, 0.6931471805598903), at));
      DoubleVector lost =
          n.neg()
              .fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
                  n.neg()
                      .fma(DoubleVector.broadcast(Lanes.DOUBLES, 0.6931471805598903), at)
                      .sub(r));
      DoubleVector u = r.mul(r);
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, 2.5109149470685738E-8);
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 2.755724390657689E-6));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 1.9841269886404739E-4));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.00833333333332153));
      DoubleVector p2 = DoubleVector.broadcast(Lanes.DOUBLES, 2.0924514965308333E-9);
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 2.755724153416362E-7));
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 2.4801587363743453E-5));
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.0013888888888863751));
      DoubleVector t =
          u.fma(
              r.fma(
                  p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.16666666666666677)),
                  p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.04166666666666671))
                      .fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.5))),
              lost);
      DoubleVector one = r.add(1.0);
      DoubleVector x2 = one.add(r.sub(one.sub(1.0)).add(t));
      DoubleVector x3 = n.mul(0.5);
      DoubleVector half = x3.add(6.755399441055744E15).sub(6.755399441055744E15);
      DoubleVector k = n.sub(half);
      x2.mul(
              half.add(6.755399441056767E15)
                  .viewAsIntegralLanes()
                  .lanewise(VectorOperators.LSHL, 52)
                  .viewAsFloatingLanes())
          .mul(
              k.add(6.755399441056767E15)
                  .viewAsIntegralLanes()
                  .lanewise(VectorOperators.LSHL, 52)
                  .viewAsFloatingLanes())
          .intoArray(to, toAt + i);
    }
    return end;
  }

  static int expm1(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector below = xs.blend(710.0, xs.compare(VectorOperators.GT, 710.0));
      DoubleVector at = below.blend(-40.0, below.compare(VectorOperators.LT, -40.0));
      DoubleVector n =
          at.fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, 1.4426950408889634),
                  DoubleVector.broadcast(Lanes.DOUBLES, 6.755399441055744E15))
              .sub(6.755399441055744E15);
      DoubleVector r =
          n.neg()
              .fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
                  n.neg().fma(DoubleVector.broadcast(Lanes.DOUBLES, 0.6931471805598903), at));
      DoubleVector high = r.mul(0.5).fma(r, r);
      DoubleVector lost =
          n.neg()
              .fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
                  n.neg()
                      .fma(DoubleVector.broadcast(Lanes.DOUBLES, 0.6931471805598903), at)
                      .sub(r));
      DoubleVector u = r.mul(r);
      DoubleVector squareLost = r.mul(0.5).fma(r, high.sub(r).neg());
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, 2.5109149470685738E-8);
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 2.755724390657689E-6));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 1.9841269886404739E-4));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.00833333333332153));
      DoubleVector p2 = DoubleVector.broadcast(Lanes.DOUBLES, 2.0924514965308333E-9);
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 2.755724153416362E-7));
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 2.4801587363743453E-5));
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.0013888888888863751));
      DoubleVector low =
          u.fma(
              r.fma(
                  p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.16666666666666677)),
                  u.mul(p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.04166666666666671)))),
              squareLost.add(lost));
      DoubleVector k = n.sub(1.0);
      DoubleVector half =
          k.add(6.755399441056767E15)
              .viewAsIntegralLanes()
              .lanewise(VectorOperators.LSHL, 52)
              .viewAsFloatingLanes();
      DoubleVector base = half.sub(0.5);
      DoubleVector sum = half.fma(high, base);
      DoubleVector b = half.mul(high);
      DoubleVector lost2 = b.sub(sum.sub(base));
      DoubleVector value =
          sum.add(
                  DoubleVector.broadcast(Lanes.DOUBLES, -0.5)
                      .sub(base.sub(half))
                      .add(half.fma(low, lost2)))
              .mul(2.0);
      value
          .blend(xs, xs.abs().compare(VectorOperators.LT, 5.551115123125783E-17))
          .intoArray(to, toAt + i);
    }
    return end;
  }
}
