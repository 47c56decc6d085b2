package dev.nabla.compile.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/// Vector loops; each returns how many elements it has done. Written by `TranslateKernels` from
/// [Hyperbolics]; change that, not this.
final class VectorHyperbolics {
  private VectorHyperbolics() {}

  static int sinh(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector size = xs.abs();
      DoubleVector at = size.blend(710.5, size.compare(VectorOperators.GT, 710.5));
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
      DoubleVector u = r.mul(r);
      DoubleVector k = n.sub(2.0);
      DoubleVector up =
          k.add(6.755399441056767E15)
              .viewAsIntegralLanes()
              .lanewise(VectorOperators.LSHL, 52)
              .viewAsFloatingLanes();
      DoubleVector k2 = n.neg().blend(-60.0, n.compare(VectorOperators.GT, 60.0)).sub(2.0);
      DoubleVector down =
          k2.add(6.755399441056767E15)
              .viewAsIntegralLanes()
              .lanewise(VectorOperators.LSHL, 52)
              .viewAsFloatingLanes();
      DoubleVector difference = up.sub(down);
      DoubleVector sum = up.add(down);
      DoubleVector product = sum.mul(r);
      DoubleVector high = difference.add(product);
      DoubleVector b = down.neg();
      DoubleVector lost =
          product
              .sub(high.sub(difference))
              .add(sum.fma(r, product.neg()))
              .add(
                  b.sub(difference.sub(up))
                      .add(
                          sum.mul(
                              n.neg()
                                  .fma(
                                      DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
                                      n.neg()
                                          .fma(
                                              DoubleVector.broadcast(
                                                  Lanes.DOUBLES, 0.6931471805598903),
                                              at)
                                          .sub(r)))));
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, 2.0924514965308333E-9);
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 2.755724153416362E-7));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 2.4801587363743453E-5));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.0013888888888863751));
      DoubleVector p2 = DoubleVector.broadcast(Lanes.DOUBLES, 2.5109149470685738E-8);
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 2.755724390657689E-6));
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 1.9841269886404739E-4));
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.00833333333332153));
      DoubleVector small =
          difference.fma(
              u.mul(
                  p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.04166666666666671))
                      .fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.5))),
              sum.mul(
                  r.mul(u)
                      .mul(p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.16666666666666677)))));
      DoubleVector magnitude = high.add(lost.add(small)).mul(2.0);
      magnitude
          .viewAsIntegralLanes()
          .and(~-9223372036854775808L)
          .or(xs.viewAsIntegralLanes().and(-9223372036854775808L))
          .viewAsFloatingLanes()
          .blend(xs, size.compare(VectorOperators.LT, 3.725290298461914E-9))
          .intoArray(to, toAt + i);
    }
    return end;
  }

  static int cosh(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector size = xs.abs();
      DoubleVector at = size.blend(710.5, size.compare(VectorOperators.GT, 710.5));
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
      DoubleVector u = r.mul(r);
      DoubleVector k = n.sub(2.0);
      DoubleVector up =
          k.add(6.755399441056767E15)
              .viewAsIntegralLanes()
              .lanewise(VectorOperators.LSHL, 52)
              .viewAsFloatingLanes();
      DoubleVector k2 = n.neg().blend(-60.0, n.compare(VectorOperators.GT, 60.0)).sub(2.0);
      DoubleVector down =
          k2.add(6.755399441056767E15)
              .viewAsIntegralLanes()
              .lanewise(VectorOperators.LSHL, 52)
              .viewAsFloatingLanes();
      DoubleVector difference = up.sub(down);
      DoubleVector sum = up.add(down);
      DoubleVector product = difference.mul(r);
      DoubleVector high = sum.add(product);
      DoubleVector lost =
          product
              .sub(high.sub(sum))
              .add(difference.fma(r, product.neg()))
              .add(
                  down.sub(sum.sub(up))
                      .add(
                          difference.mul(
                              n.neg()
                                  .fma(
                                      DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
                                      n.neg()
                                          .fma(
                                              DoubleVector.broadcast(
                                                  Lanes.DOUBLES, 0.6931471805598903),
                                              at)
                                          .sub(r)))));
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, 2.0924514965308333E-9);
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 2.755724153416362E-7));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 2.4801587363743453E-5));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.0013888888888863751));
      DoubleVector p2 = DoubleVector.broadcast(Lanes.DOUBLES, 2.5109149470685738E-8);
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 2.755724390657689E-6));
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 1.9841269886404739E-4));
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.00833333333332153));
      DoubleVector small =
          sum.fma(
              u.mul(
                  p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.04166666666666671))
                      .fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.5))),
              difference.mul(
                  r.mul(u)
                      .mul(p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.16666666666666677)))));
      high.add(lost.add(small)).mul(2.0).intoArray(to, toAt + i);
    }
    return end;
  }

  static int tanh(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector twice = xs.abs().mul(2.0);
      DoubleVector at = twice.blend(44.0, twice.compare(VectorOperators.GT, 44.0));
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
      DoubleVector start = r.mul(0.5).fma(r, r);
      DoubleVector lost =
          n.neg()
              .fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
                  n.neg()
                      .fma(DoubleVector.broadcast(Lanes.DOUBLES, 0.6931471805598903), at)
                      .sub(r));
      DoubleVector u = r.mul(r);
      DoubleVector squareLost = r.mul(0.5).fma(r, start.sub(r).neg());
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, 2.5109149470685738E-8);
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 2.755724390657689E-6));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 1.9841269886404739E-4));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.00833333333332153));
      DoubleVector p2 = DoubleVector.broadcast(Lanes.DOUBLES, 2.0924514965308333E-9);
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 2.755724153416362E-7));
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 2.4801587363743453E-5));
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.0013888888888863751));
      DoubleVector rest =
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
      DoubleVector first = half.fma(start, base);
      DoubleVector b = half.mul(start);
      DoubleVector second = half.fma(rest, b.sub(first.sub(base)));
      DoubleVector high = first.add(second);
      DoubleVector low = second.sub(high.sub(first));
      DoubleVector divisor = high.add(1.0);
      DoubleVector second2 = divisor.sub(high);
      DoubleVector bLow =
          high.sub(divisor.sub(second2))
              .add(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).sub(second2))
              .add(low);
      DoubleVector reciprocal = DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(divisor);
      DoubleVector q = high.mul(reciprocal);
      DoubleVector value =
          q.add(q.neg().fma(divisor, high).add(low.sub(q.mul(bLow))).mul(reciprocal));
      value
          .viewAsIntegralLanes()
          .and(~-9223372036854775808L)
          .or(xs.viewAsIntegralLanes().and(-9223372036854775808L))
          .viewAsFloatingLanes()
          .blend(xs, xs.abs().compare(VectorOperators.LT, 3.725290298461914E-9))
          .intoArray(to, toAt + i);
    }
    return end;
  }
}
