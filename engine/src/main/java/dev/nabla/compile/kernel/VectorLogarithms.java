package dev.nabla.compile.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/// Vector loops; each returns how many elements it has done. Written by `TranslateKernels` from
/// [Logarithms]; change that, not this.
final class VectorLogarithms {
  private VectorLogarithms() {}

  static int ln(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector normal =
          xs.blend(
              xs.mul(1.8014398509481984E16),
              xs.compare(VectorOperators.LT, 2.2250738585072014E-308));
      LongVector exponent =
          normal.viewAsIntegralLanes().sub(4604544271217802189L).and(-4503599627370496L);
      DoubleVector m = normal.viewAsIntegralLanes().sub(exponent).viewAsFloatingLanes();
      DoubleVector z = m.sub(1.0).mul(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(m.add(1.0)));
      DoubleVector divisor = m.add(1.0);
      DoubleVector divisorLost = m.sub(divisor.sub(1.0)).add(0.0);
      DoubleVector lost =
          z.neg()
              .fma(divisor, m.sub(1.0))
              .add(DoubleVector.broadcast(Lanes.DOUBLES, 0.0).sub(z.mul(divisorLost)))
              .mul(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(divisor));
      DoubleVector k =
          exponent
              .add(4607182418800017408L)
              .lanewise(VectorOperators.LSHR, 52)
              .or(4841369599423283200L)
              .viewAsFloatingLanes()
              .sub(4.503599627371519E15)
              .sub(
                  DoubleVector.broadcast(Lanes.DOUBLES, 0.0)
                      .blend(54.0, xs.compare(VectorOperators.LT, 2.2250738585072014E-308)));
      DoubleVector u = z.mul(z);
      DoubleVector base = k.mul(0.6931471805598903);
      DoubleVector high = base.add(z.mul(2.0));
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, 0.13251531925108542);
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.13250095755328697));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.15387091750967324));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.18181775642865744));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.22222222647076348));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.28571428569084084));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.40000000000006253));
      DoubleVector rest =
          k.fma(
              DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
              lost.mul(2.0)
                  .add(
                      z.mul(u)
                          .mul(
                              p.fma(
                                  u, DoubleVector.broadcast(Lanes.DOUBLES, 0.6666666666666666)))));
      DoubleVector b = z.mul(2.0);
      DoubleVector value = high.add(b.sub(high.sub(base)).add(rest));
      DoubleVector.broadcast(Lanes.DOUBLES, Double.NaN)
          .blend(xs, xs.compare(VectorOperators.GT, 0.0))
          .blend(Double.NEGATIVE_INFINITY, xs.compare(VectorOperators.EQ, 0.0))
          .blend(
              value,
              xs.compare(VectorOperators.GT, 0.0)
                  .and(xs.compare(VectorOperators.LT, Double.POSITIVE_INFINITY)))
          .intoArray(to, toAt + i);
    }
    return end;
  }

  static int log2(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector normal =
          xs.blend(
              xs.mul(1.8014398509481984E16),
              xs.compare(VectorOperators.LT, 2.2250738585072014E-308));
      LongVector exponent =
          normal.viewAsIntegralLanes().sub(4604544271217802189L).and(-4503599627370496L);
      DoubleVector m = normal.viewAsIntegralLanes().sub(exponent).viewAsFloatingLanes();
      DoubleVector z = m.sub(1.0).mul(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(m.add(1.0)));
      DoubleVector divisor = m.add(1.0);
      DoubleVector divisorLost = m.sub(divisor.sub(1.0)).add(0.0);
      DoubleVector lost =
          z.neg()
              .fma(divisor, m.sub(1.0))
              .add(DoubleVector.broadcast(Lanes.DOUBLES, 0.0).sub(z.mul(divisorLost)))
              .mul(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(divisor));
      DoubleVector base =
          exponent
              .add(4607182418800017408L)
              .lanewise(VectorOperators.LSHR, 52)
              .or(4841369599423283200L)
              .viewAsFloatingLanes()
              .sub(4.503599627371519E15)
              .sub(
                  DoubleVector.broadcast(Lanes.DOUBLES, 0.0)
                      .blend(54.0, xs.compare(VectorOperators.LT, 2.2250738585072014E-308)));
      DoubleVector u = z.mul(z);
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, 0.13251531925108542);
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.13250095755328697));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.15387091750967324));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.18181775642865744));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.22222222647076348));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.28571428569084084));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.40000000000006253));
      DoubleVector rest =
          lost.mul(2.0)
              .add(
                  z.mul(u)
                      .mul(p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.6666666666666666))));
      DoubleVector high = z.mul(2.0).add(rest);
      DoubleVector a = z.mul(2.0);
      DoubleVector low = rest.sub(high.sub(a));
      DoubleVector product = high.mul(1.4426950408889634);
      DoubleVector productLow =
          high.fma(DoubleVector.broadcast(Lanes.DOUBLES, 1.4426950408889634), product.neg())
              .add(
                  high.fma(
                      DoubleVector.broadcast(Lanes.DOUBLES, 2.0355273740931033E-17),
                      low.mul(1.4426950408889634)));
      DoubleVector sum = base.add(product);
      DoubleVector value = sum.add(product.sub(sum.sub(base)).add(productLow.add(0.0)));
      DoubleVector.broadcast(Lanes.DOUBLES, Double.NaN)
          .blend(xs, xs.compare(VectorOperators.GT, 0.0))
          .blend(Double.NEGATIVE_INFINITY, xs.compare(VectorOperators.EQ, 0.0))
          .blend(
              value,
              xs.compare(VectorOperators.GT, 0.0)
                  .and(xs.compare(VectorOperators.LT, Double.POSITIVE_INFINITY)))
          .intoArray(to, toAt + i);
    }
    return end;
  }

  static int log10(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector normal =
          xs.blend(
              xs.mul(1.8014398509481984E16),
              xs.compare(VectorOperators.LT, 2.2250738585072014E-308));
      LongVector exponent =
          normal.viewAsIntegralLanes().sub(4604544271217802189L).and(-4503599627370496L);
      DoubleVector m = normal.viewAsIntegralLanes().sub(exponent).viewAsFloatingLanes();
      DoubleVector k =
          exponent
              .add(4607182418800017408L)
              .lanewise(VectorOperators.LSHR, 52)
              .or(4841369599423283200L)
              .viewAsFloatingLanes()
              .sub(4.503599627371519E15)
              .sub(
                  DoubleVector.broadcast(Lanes.DOUBLES, 0.0)
                      .blend(54.0, xs.compare(VectorOperators.LT, 2.2250738585072014E-308)));
      DoubleVector z = m.sub(1.0).mul(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(m.add(1.0)));
      DoubleVector divisor = m.add(1.0);
      DoubleVector divisorLost = m.sub(divisor.sub(1.0)).add(0.0);
      DoubleVector lost =
          z.neg()
              .fma(divisor, m.sub(1.0))
              .add(DoubleVector.broadcast(Lanes.DOUBLES, 0.0).sub(z.mul(divisorLost)))
              .mul(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(divisor));
      DoubleVector base = k.mul(0.3010299956640665);
      DoubleVector baseLow = k.mul(-8.532344317057107E-14);
      DoubleVector u = z.mul(z);
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, 0.13251531925108542);
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.13250095755328697));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.15387091750967324));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.18181775642865744));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.22222222647076348));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.28571428569084084));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.40000000000006253));
      DoubleVector rest =
          lost.mul(2.0)
              .add(
                  z.mul(u)
                      .mul(p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.6666666666666666))));
      DoubleVector high = z.mul(2.0).add(rest);
      DoubleVector a = z.mul(2.0);
      DoubleVector low = rest.sub(high.sub(a));
      DoubleVector product = high.mul(0.4342944819032518);
      DoubleVector productLow =
          high.fma(DoubleVector.broadcast(Lanes.DOUBLES, 0.4342944819032518), product.neg())
              .add(
                  high.fma(
                      DoubleVector.broadcast(Lanes.DOUBLES, 1.098319650216765E-17),
                      low.mul(0.4342944819032518)));
      DoubleVector sum = base.add(product);
      DoubleVector value = sum.add(product.sub(sum.sub(base)).add(productLow.add(baseLow)));
      DoubleVector.broadcast(Lanes.DOUBLES, Double.NaN)
          .blend(xs, xs.compare(VectorOperators.GT, 0.0))
          .blend(Double.NEGATIVE_INFINITY, xs.compare(VectorOperators.EQ, 0.0))
          .blend(
              value,
              xs.compare(VectorOperators.GT, 0.0)
                  .and(xs.compare(VectorOperators.LT, Double.POSITIVE_INFINITY)))
          .intoArray(to, toAt + i);
    }
    return end;
  }

  static int log1p(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector one = xs.add(1.0);
      DoubleVector second = one.sub(1.0);
      DoubleVector lost =
          DoubleVector.broadcast(Lanes.DOUBLES, 1.0).sub(one.sub(second)).add(xs.sub(second));
      LongVector exponent =
          one.viewAsIntegralLanes().sub(4604544271217802189L).and(-4503599627370496L);
      DoubleVector m = one.viewAsIntegralLanes().sub(exponent).viewAsFloatingLanes();
      DoubleVector scaled =
          lost.mul(
                  LongVector.broadcast(Lanes.LONGS, Double.doubleToRawLongBits(1.0))
                      .sub(exponent)
                      .viewAsFloatingLanes())
              .blend(0.0, one.compare(VectorOperators.GT, 1.152921504606847E18));
      DoubleVector z = m.sub(1.0).mul(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(m.add(1.0)));
      DoubleVector divisor = m.add(1.0);
      DoubleVector divisorLost = m.sub(divisor.sub(1.0)).add(scaled);
      DoubleVector lost2 =
          z.neg()
              .fma(divisor, m.sub(1.0))
              .add(scaled.sub(z.mul(divisorLost)))
              .mul(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(divisor));
      DoubleVector k =
          exponent
              .add(4607182418800017408L)
              .lanewise(VectorOperators.LSHR, 52)
              .or(4841369599423283200L)
              .viewAsFloatingLanes()
              .sub(4.503599627371519E15)
              .add(0.0);
      DoubleVector u = z.mul(z);
      DoubleVector base = k.mul(0.6931471805598903);
      DoubleVector high = base.add(z.mul(2.0));
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, 0.13251531925108542);
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.13250095755328697));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.15387091750967324));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.18181775642865744));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.22222222647076348));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.28571428569084084));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.40000000000006253));
      DoubleVector rest =
          k.fma(
              DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
              lost2
                  .mul(2.0)
                  .add(
                      z.mul(u)
                          .mul(
                              p.fma(
                                  u, DoubleVector.broadcast(Lanes.DOUBLES, 0.6666666666666666)))));
      DoubleVector b = z.mul(2.0);
      DoubleVector value = high.add(b.sub(high.sub(base)).add(rest));
      DoubleVector inside =
          value.blend(xs, xs.abs().compare(VectorOperators.LT, 5.551115123125783E-17));
      DoubleVector.broadcast(Lanes.DOUBLES, Double.NaN)
          .blend(one, one.compare(VectorOperators.GT, 0.0))
          .blend(Double.NEGATIVE_INFINITY, one.compare(VectorOperators.EQ, 0.0))
          .blend(
              inside,
              xs.compare(VectorOperators.GT, -1.0)
                  .and(xs.compare(VectorOperators.LT, Double.POSITIVE_INFINITY)))
          .intoArray(to, toAt + i);
    }
    return end;
  }
}
