package dev.nabla.compile.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
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
      DoubleVector reciprocal = DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(divisor);
      DoubleVector q = reciprocal.mul(1.0);
      DoubleVector right =
          q.add(
              q.neg()
                  .fma(divisor, DoubleVector.broadcast(Lanes.DOUBLES, 1.0))
                  .add(DoubleVector.broadcast(Lanes.DOUBLES, 0.0).sub(q.mul(lost2)))
                  .mul(reciprocal));
      DoubleVector reciprocal2 = DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(divisor);
      DoubleVector q2 = high.mul(reciprocal2);
      DoubleVector left =
          q2.add(q2.neg().fma(divisor, high).add(low.sub(q2.mul(lost2))).mul(reciprocal2));
      DoubleVector x3 = n.mul(0.5);
      DoubleVector half = x3.add(6.755399441055744E15).sub(6.755399441055744E15);
      DoubleVector k2 = n.sub(half);
      right
          .blend(
              left.mul(
                      half.add(6.755399441056767E15)
                          .viewAsIntegralLanes()
                          .lanewise(VectorOperators.LSHL, 52)
                          .viewAsFloatingLanes())
                  .mul(
                      k2.add(6.755399441056767E15)
                          .viewAsIntegralLanes()
                          .lanewise(VectorOperators.LSHL, 52)
                          .viewAsFloatingLanes()),
              xs.compare(VectorOperators.LT, 0.0))
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
      DoubleVector one = power.fma(high, DoubleVector.broadcast(Lanes.DOUBLES, 1.0));
      DoubleVector b = power.mul(high);
      DoubleVector lost2 = power.fma(low, b.sub(one.sub(1.0)));
      DoubleVector base =
          DoubleVector.broadcast(Lanes.DOUBLES, 0.0).blend(xs, xs.compare(VectorOperators.GT, 0.0));
      LongVector exponent =
          one.viewAsIntegralLanes().sub(4604544271217802189L).and(-4503599627370496L);
      DoubleVector m = one.viewAsIntegralLanes().sub(exponent).viewAsFloatingLanes();
      DoubleVector scaled =
          lost2.mul(
              LongVector.broadcast(Lanes.LONGS, Double.doubleToRawLongBits(1.0))
                  .sub(exponent)
                  .viewAsFloatingLanes());
      DoubleVector k2 =
          exponent
              .add(4607182418800017408L)
              .lanewise(VectorOperators.LSHR, 52)
              .or(4841369599423283200L)
              .viewAsFloatingLanes()
              .sub(4.503599627371519E15);
      DoubleVector z = m.sub(1.0).mul(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(m.add(1.0)));
      DoubleVector divisor = m.add(1.0);
      DoubleVector divisorLost = m.sub(divisor.sub(1.0)).add(scaled);
      DoubleVector zLost =
          z.neg()
              .fma(divisor, m.sub(1.0))
              .add(scaled.sub(z.mul(divisorLost)))
              .mul(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(divisor));
      DoubleVector square = z.mul(z);
      DoubleVector start = k2.mul(0.6931471805598903);
      DoubleVector high2 = start.add(z.mul(2.0));
      DoubleVector p3 = DoubleVector.broadcast(Lanes.DOUBLES, 0.13251531925108542);
      p3 = p3.fma(square, DoubleVector.broadcast(Lanes.DOUBLES, 0.13250095755328697));
      p3 = p3.fma(square, DoubleVector.broadcast(Lanes.DOUBLES, 0.15387091750967324));
      p3 = p3.fma(square, DoubleVector.broadcast(Lanes.DOUBLES, 0.18181775642865744));
      p3 = p3.fma(square, DoubleVector.broadcast(Lanes.DOUBLES, 0.22222222647076348));
      p3 = p3.fma(square, DoubleVector.broadcast(Lanes.DOUBLES, 0.28571428569084084));
      p3 = p3.fma(square, DoubleVector.broadcast(Lanes.DOUBLES, 0.40000000000006253));
      DoubleVector rest =
          k2.fma(
              DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
              zLost
                  .mul(2.0)
                  .add(
                      z.mul(square)
                          .mul(
                              p3.fma(
                                  square,
                                  DoubleVector.broadcast(Lanes.DOUBLES, 0.6666666666666666)))));
      DoubleVector b2 = z.mul(2.0);
      DoubleVector low2 = b2.sub(high2.sub(start)).add(rest);
      DoubleVector sum = base.add(high2);
      DoubleVector second = sum.sub(base);
      DoubleVector value = sum.add(base.sub(sum.sub(second)).add(high2.sub(second)).add(low2));
      DoubleVector right = value.blend(xs, xs.compare(VectorOperators.GT, 40.0));
      DoubleVector x3 = n.mul(0.5);
      DoubleVector half = x3.add(6.755399441055744E15).sub(6.755399441055744E15);
      DoubleVector k3 = n.sub(half);
      right
          .blend(
              high.mul(
                      half.add(6.755399441056767E15)
                          .viewAsIntegralLanes()
                          .lanewise(VectorOperators.LSHL, 52)
                          .viewAsFloatingLanes())
                  .mul(
                      k3.add(6.755399441056767E15)
                          .viewAsIntegralLanes()
                          .lanewise(VectorOperators.LSHL, 52)
                          .viewAsFloatingLanes()),
              xs.compare(VectorOperators.LT, -40.0))
          .intoArray(to, toAt + i);
    }
    return end;
  }
}
