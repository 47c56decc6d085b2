package dev.nabla.compile.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// Vector loops; each returns how many elements it has done. Written by `TranslateKernels` from
/// [InverseHyperbolics]; change that, not this.
final class VectorInverseHyperbolics {
  private VectorInverseHyperbolics() {}

  static int asinh(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector size = xs.abs();
      VectorMask<Double> huge = size.compare(VectorOperators.GT, 2.68435456E8);
      DoubleVector a = size.blend(1.0, huge);
      DoubleVector square = a.mul(a);
      DoubleVector squareLost = a.fma(a, square.neg());
      DoubleVector one = square.add(1.0);
      DoubleVector second = one.sub(1.0);
      DoubleVector oneLost =
          DoubleVector.broadcast(Lanes.DOUBLES, 1.0)
              .sub(one.sub(second))
              .add(square.sub(second))
              .add(squareLost);
      DoubleVector root = one.sqrt();
      DoubleVector rootLost =
          root.neg()
              .fma(root, one)
              .add(oneLost)
              .mul(DoubleVector.broadcast(Lanes.DOUBLES, 0.5).div(root));
      DoubleVector divisor = root.add(1.0);
      DoubleVector divisorLost =
          DoubleVector.broadcast(Lanes.DOUBLES, 1.0).sub(divisor.sub(root)).add(rootLost);
      DoubleVector g = square.div(divisor);
      DoubleVector gLost =
          g.neg().fma(divisor, square).add(squareLost.sub(g.mul(divisorLost))).div(divisor);
      DoubleVector more = a.add(g);
      DoubleVector moreLost = g.sub(more.sub(a)).add(gLost);
      DoubleVector u = more.add(1.0);
      DoubleVector second2 = u.sub(1.0);
      DoubleVector uLost =
          DoubleVector.broadcast(Lanes.DOUBLES, 1.0)
              .sub(u.sub(second2))
              .add(more.sub(second2))
              .add(moreLost);
      DoubleVector u2 = u.blend(size, huge);
      DoubleVector lost = uLost.blend(0.0, huge);
      DoubleVector k = DoubleVector.broadcast(Lanes.DOUBLES, 0.0).blend(1.0, huge);
      LongVector exponent =
          u2.viewAsIntegralLanes().sub(4604544271217802189L).and(-4503599627370496L);
      DoubleVector m = u2.viewAsIntegralLanes().sub(exponent).viewAsFloatingLanes();
      DoubleVector scaled =
          lost.mul(
                  LongVector.broadcast(Lanes.LONGS, Double.doubleToRawLongBits(1.0))
                      .sub(exponent)
                      .viewAsFloatingLanes())
              .blend(0.0, u2.compare(VectorOperators.GT, 1.152921504606847E18));
      DoubleVector z = m.sub(1.0).mul(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(m.add(1.0)));
      DoubleVector divisor2 = m.add(1.0);
      DoubleVector divisorLost2 = m.sub(divisor2.sub(1.0)).add(scaled);
      DoubleVector lost2 =
          z.neg()
              .fma(divisor2, m.sub(1.0))
              .add(scaled.sub(z.mul(divisorLost2)))
              .mul(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(divisor2));
      DoubleVector k2 =
          exponent
              .add(4607182418800017408L)
              .lanewise(VectorOperators.LSHR, 52)
              .or(4841369599423283200L)
              .viewAsFloatingLanes()
              .sub(4.503599627371519E15)
              .add(k);
      DoubleVector u3 = z.mul(z);
      DoubleVector base = k2.mul(0.6931471805598903);
      DoubleVector high = base.add(z.mul(2.0));
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, 0.13251531925108542);
      p = p.fma(u3, DoubleVector.broadcast(Lanes.DOUBLES, 0.13250095755328697));
      p = p.fma(u3, DoubleVector.broadcast(Lanes.DOUBLES, 0.15387091750967324));
      p = p.fma(u3, DoubleVector.broadcast(Lanes.DOUBLES, 0.18181775642865744));
      p = p.fma(u3, DoubleVector.broadcast(Lanes.DOUBLES, 0.22222222647076348));
      p = p.fma(u3, DoubleVector.broadcast(Lanes.DOUBLES, 0.28571428569084084));
      p = p.fma(u3, DoubleVector.broadcast(Lanes.DOUBLES, 0.40000000000006253));
      DoubleVector rest =
          k2.fma(
              DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
              lost2
                  .mul(2.0)
                  .add(
                      z.mul(u3)
                          .mul(
                              p.fma(
                                  u3, DoubleVector.broadcast(Lanes.DOUBLES, 0.6666666666666666)))));
      DoubleVector b = z.mul(2.0);
      DoubleVector value = high.add(b.sub(high.sub(base)).add(rest));
      DoubleVector finite =
          value
              .viewAsIntegralLanes()
              .and(~-9223372036854775808L)
              .or(xs.viewAsIntegralLanes().and(-9223372036854775808L))
              .viewAsFloatingLanes()
              .blend(xs, size.compare(VectorOperators.LT, 3.725290298461914E-9));
      xs.blend(finite, size.compare(VectorOperators.LT, Double.POSITIVE_INFINITY))
          .intoArray(to, toAt + i);
    }
    return end;
  }

  static int acosh(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      VectorMask<Double> huge = xs.compare(VectorOperators.GT, 2.68435456E8);
      DoubleVector t = xs.sub(1.0).blend(1.0, huge);
      DoubleVector twice = t.mul(2.0);
      DoubleVector square = t.mul(t);
      DoubleVector under = twice.add(square);
      DoubleVector second = under.sub(twice);
      DoubleVector underLost =
          twice.sub(under.sub(second)).add(square.sub(second)).add(t.fma(t, square.neg()));
      DoubleVector root = under.sqrt();
      DoubleVector rootLost =
          root.neg()
              .fma(root, under)
              .add(underLost)
              .mul(
                  DoubleVector.broadcast(Lanes.DOUBLES, 0.5)
                      .div(
                          DoubleVector.broadcast(Lanes.DOUBLES, 1.0)
                              .blend(root, root.compare(VectorOperators.GT, 0.0))));
      DoubleVector more = t.add(root);
      DoubleVector second2 = more.sub(t);
      DoubleVector moreLost = t.sub(more.sub(second2)).add(root.sub(second2)).add(rootLost);
      DoubleVector u = more.add(1.0);
      DoubleVector second3 = u.sub(1.0);
      DoubleVector uLost =
          DoubleVector.broadcast(Lanes.DOUBLES, 1.0)
              .sub(u.sub(second3))
              .add(more.sub(second3))
              .add(moreLost);
      DoubleVector u2 = u.blend(xs, huge);
      DoubleVector lost = uLost.blend(0.0, huge);
      DoubleVector k = DoubleVector.broadcast(Lanes.DOUBLES, 0.0).blend(1.0, huge);
      LongVector exponent =
          u2.viewAsIntegralLanes().sub(4604544271217802189L).and(-4503599627370496L);
      DoubleVector m = u2.viewAsIntegralLanes().sub(exponent).viewAsFloatingLanes();
      DoubleVector scaled =
          lost.mul(
                  LongVector.broadcast(Lanes.LONGS, Double.doubleToRawLongBits(1.0))
                      .sub(exponent)
                      .viewAsFloatingLanes())
              .blend(0.0, u2.compare(VectorOperators.GT, 1.152921504606847E18));
      DoubleVector z = m.sub(1.0).mul(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(m.add(1.0)));
      DoubleVector divisor = m.add(1.0);
      DoubleVector divisorLost = m.sub(divisor.sub(1.0)).add(scaled);
      DoubleVector lost2 =
          z.neg()
              .fma(divisor, m.sub(1.0))
              .add(scaled.sub(z.mul(divisorLost)))
              .mul(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(divisor));
      DoubleVector k2 =
          exponent
              .add(4607182418800017408L)
              .lanewise(VectorOperators.LSHR, 52)
              .or(4841369599423283200L)
              .viewAsFloatingLanes()
              .sub(4.503599627371519E15)
              .add(k);
      DoubleVector u3 = z.mul(z);
      DoubleVector base = k2.mul(0.6931471805598903);
      DoubleVector high = base.add(z.mul(2.0));
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, 0.13251531925108542);
      p = p.fma(u3, DoubleVector.broadcast(Lanes.DOUBLES, 0.13250095755328697));
      p = p.fma(u3, DoubleVector.broadcast(Lanes.DOUBLES, 0.15387091750967324));
      p = p.fma(u3, DoubleVector.broadcast(Lanes.DOUBLES, 0.18181775642865744));
      p = p.fma(u3, DoubleVector.broadcast(Lanes.DOUBLES, 0.22222222647076348));
      p = p.fma(u3, DoubleVector.broadcast(Lanes.DOUBLES, 0.28571428569084084));
      p = p.fma(u3, DoubleVector.broadcast(Lanes.DOUBLES, 0.40000000000006253));
      DoubleVector rest =
          k2.fma(
              DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
              lost2
                  .mul(2.0)
                  .add(
                      z.mul(u3)
                          .mul(
                              p.fma(
                                  u3, DoubleVector.broadcast(Lanes.DOUBLES, 0.6666666666666666)))));
      DoubleVector b = z.mul(2.0);
      DoubleVector value = high.add(b.sub(high.sub(base)).add(rest));
      DoubleVector inside =
          xs.blend(value, xs.compare(VectorOperators.LT, Double.POSITIVE_INFINITY));
      DoubleVector.broadcast(Lanes.DOUBLES, Double.NaN)
          .blend(inside, xs.compare(VectorOperators.GE, 1.0))
          .intoArray(to, toAt + i);
    }
    return end;
  }

  static int atanh(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector size = xs.abs();
      DoubleVector a =
          DoubleVector.broadcast(Lanes.DOUBLES, 0.0)
              .blend(size, size.compare(VectorOperators.LT, 1.0));
      DoubleVector top = a.add(1.0);
      DoubleVector topLost = a.sub(top.sub(1.0));
      DoubleVector bottom = DoubleVector.broadcast(Lanes.DOUBLES, 1.0).sub(a);
      DoubleVector b = a.neg();
      DoubleVector bottomLost = b.sub(bottom.sub(1.0));
      DoubleVector x2 = top.div(bottom);
      LongVector exponent =
          x2.viewAsIntegralLanes().sub(4604544271217802189L).and(-4503599627370496L);
      DoubleVector down =
          LongVector.broadcast(Lanes.LONGS, Double.doubleToRawLongBits(1.0))
              .sub(exponent)
              .viewAsFloatingLanes();
      DoubleVector p = top.mul(down);
      DoubleVector pLost = topLost.mul(down);
      DoubleVector numerator = p.sub(bottom);
      DoubleVector b2 = bottom.neg();
      DoubleVector second = numerator.sub(p);
      DoubleVector numeratorLost =
          p.sub(numerator.sub(second)).add(b2.sub(second)).add(pLost.sub(bottomLost));
      DoubleVector divisor = p.add(bottom);
      DoubleVector second2 = divisor.sub(p);
      DoubleVector divisorLost =
          p.sub(divisor.sub(second2)).add(bottom.sub(second2)).add(pLost.add(bottomLost));
      DoubleVector reciprocal = DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(divisor);
      DoubleVector z = numerator.mul(reciprocal);
      DoubleVector zLost =
          z.neg()
              .fma(divisor, numerator)
              .add(numeratorLost.sub(z.mul(divisorLost)))
              .mul(reciprocal);
      DoubleVector k =
          exponent
              .add(4607182418800017408L)
              .lanewise(VectorOperators.LSHR, 52)
              .or(4841369599423283200L)
              .viewAsFloatingLanes()
              .sub(4.503599627371519E15);
      DoubleVector u = z.mul(z);
      DoubleVector base = k.mul(0.6931471805598903);
      DoubleVector high = base.add(z.mul(2.0));
      DoubleVector p2 = DoubleVector.broadcast(Lanes.DOUBLES, 0.13251531925108542);
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.13250095755328697));
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.15387091750967324));
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.18181775642865744));
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.22222222647076348));
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.28571428569084084));
      p2 = p2.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.40000000000006253));
      DoubleVector rest =
          k.fma(
              DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
              zLost
                  .mul(2.0)
                  .add(
                      z.mul(u)
                          .mul(
                              p2.fma(
                                  u, DoubleVector.broadcast(Lanes.DOUBLES, 0.6666666666666666)))));
      DoubleVector b3 = z.mul(2.0);
      DoubleVector value = high.add(b3.sub(high.sub(base)).add(rest)).mul(0.5);
      DoubleVector inside =
          value
              .viewAsIntegralLanes()
              .and(~-9223372036854775808L)
              .or(xs.viewAsIntegralLanes().and(-9223372036854775808L))
              .viewAsFloatingLanes()
              .blend(xs, size.compare(VectorOperators.LT, 3.725290298461914E-9));
      DoubleVector edge =
          DoubleVector.broadcast(Lanes.DOUBLES, Double.NaN)
              .blend(xs.mul(Double.POSITIVE_INFINITY), size.compare(VectorOperators.EQ, 1.0));
      edge.blend(inside, size.compare(VectorOperators.LT, 1.0)).intoArray(to, toAt + i);
    }
    return end;
  }
}
