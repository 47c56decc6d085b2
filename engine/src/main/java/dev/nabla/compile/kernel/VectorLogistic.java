package dev.nabla.compile.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/// Vector loops; each returns how many elements it has done. Written by `TranslateKernels` from
/// [Logistic]; change that, not this.
final class VectorLogistic {
  private VectorLogistic() {}

  static int sigmoid(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector x2 = xs.abs().neg();
      DoubleVector below = x2.blend(0.0, x2.compare(VectorOperators.GT, 0.0));
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
      DoubleVector one = r.add(1.0);
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
      DoubleVector rounded =
          r.sub(one.sub(1.0))
              .add(
                  u.fma(
                      r.fma(
                          p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.16666666666666677)),
                          p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.04166666666666671))
                              .fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.5))),
                      lost));
      DoubleVector high = one.add(rounded);
      DoubleVector low = rounded.sub(high.sub(one));
      DoubleVector k = n.blend(-1000.0, n.compare(VectorOperators.LT, -1000.0));
      DoubleVector power =
          k.add(6.755399441056767E15)
              .viewAsIntegralLanes()
              .lanewise(VectorOperators.LSHL, 52)
              .viewAsFloatingLanes();
      DoubleVector divisor = power.fma(high, DoubleVector.broadcast(Lanes.DOUBLES, 1.0));
      DoubleVector b = power.mul(high);
      DoubleVector lost2 = power.fma(low, b.sub(divisor.sub(1.0)));
      DoubleVector top =
          DoubleVector.broadcast(Lanes.DOUBLES, 1.0)
              .blend(high, xs.compare(VectorOperators.LT, 0.0));
      DoubleVector topLow =
          DoubleVector.broadcast(Lanes.DOUBLES, 0.0)
              .blend(low, xs.compare(VectorOperators.LT, 0.0));
      DoubleVector reciprocal = DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(divisor);
      DoubleVector q = top.mul(reciprocal);
      DoubleVector x3 =
          q.add(q.neg().fma(divisor, top).add(topLow.sub(q.mul(lost2))).mul(reciprocal));
      DoubleVector n2 =
          DoubleVector.broadcast(Lanes.DOUBLES, 0.0).blend(n, xs.compare(VectorOperators.LT, 0.0));
      DoubleVector x4 = n2.mul(0.5);
      DoubleVector half = x4.add(6.755399441055744E15).sub(6.755399441055744E15);
      DoubleVector k2 = n2.sub(half);
      x3.mul(
              half.add(6.755399441056767E15)
                  .viewAsIntegralLanes()
                  .lanewise(VectorOperators.LSHL, 52)
                  .viewAsFloatingLanes())
          .mul(
              k2.add(6.755399441056767E15)
                  .viewAsIntegralLanes()
                  .lanewise(VectorOperators.LSHL, 52)
                  .viewAsFloatingLanes())
          .intoArray(to, toAt + i);
    }
    return end;
  }

  static int softplus(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector x2 = xs.abs().neg();
      DoubleVector below = x2.blend(0.0, x2.compare(VectorOperators.GT, 0.0));
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
      DoubleVector first = r.add(1.0);
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
      DoubleVector rounded =
          r.sub(first.sub(1.0))
              .add(
                  u.fma(
                      r.fma(
                          p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.16666666666666677)),
                          p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.04166666666666671))
                              .fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.5))),
                      lost));
      DoubleVector high = first.add(rounded);
      DoubleVector low = rounded.sub(high.sub(first));
      DoubleVector k = n.blend(-1000.0, n.compare(VectorOperators.LT, -1000.0));
      DoubleVector power =
          k.add(6.755399441056767E15)
              .viewAsIntegralLanes()
              .lanewise(VectorOperators.LSHL, 52)
              .viewAsFloatingLanes();
      DoubleVector e = power.mul(high);
      DoubleVector eLow = power.mul(low);
      DoubleVector divisor = e.add(2.0);
      DoubleVector divisorLow = e.sub(divisor.sub(2.0)).add(eLow);
      DoubleVector reciprocal = DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(divisor);
      DoubleVector z = e.mul(reciprocal);
      DoubleVector zLow = z.neg().fma(divisor, e).add(eLow.sub(z.mul(divisorLow))).mul(reciprocal);
      DoubleVector u2 = z.mul(z);
      DoubleVector p3 = DoubleVector.broadcast(Lanes.DOUBLES, 0.16067694099631563);
      p3 = p3.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.05790125584232503));
      p3 = p3.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.10096319484545986));
      p3 = p3.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.10455355900130103));
      p3 = p3.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.11770563050256003));
      p3 = p3.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.13333004454961975));
      p3 = p3.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.1538462792876963));
      p3 = p3.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.18181817863693972));
      p3 = p3.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.222222222273486));
      p3 = p3.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.28571428571380225));
      p3 = p3.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.4000000000000023));
      DoubleVector rest =
          z.mul(u2)
              .fma(
                  p3.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.6666666666666666)),
                  zLow.mul(2.0));
      DoubleVector base =
          DoubleVector.broadcast(Lanes.DOUBLES, 0.0).blend(xs, xs.compare(VectorOperators.GT, 0.0));
      DoubleVector sum = base.add(z.mul(2.0));
      DoubleVector b = z.mul(2.0);
      DoubleVector second = sum.sub(base);
      DoubleVector value = sum.add(base.sub(sum.sub(second)).add(b.sub(second)).add(rest));
      DoubleVector right = value.blend(xs, xs.compare(VectorOperators.GT, 40.0));
      DoubleVector x3 = n.mul(0.5);
      DoubleVector half = x3.add(6.755399441055744E15).sub(6.755399441055744E15);
      DoubleVector k2 = n.sub(half);
      right
          .blend(
              high.mul(
                      half.add(6.755399441056767E15)
                          .viewAsIntegralLanes()
                          .lanewise(VectorOperators.LSHL, 52)
                          .viewAsFloatingLanes())
                  .mul(
                      k2.add(6.755399441056767E15)
                          .viewAsIntegralLanes()
                          .lanewise(VectorOperators.LSHL, 52)
                          .viewAsFloatingLanes()),
              xs.compare(VectorOperators.LT, -40.0))
          .intoArray(to, toAt + i);
    }
    return end;
  }
}
