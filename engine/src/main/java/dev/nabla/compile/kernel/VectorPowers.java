package dev.nabla.compile.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// Vector loops; each returns how many elements it has done. Written by `TranslateKernels` from
/// [Powers]; change that, not this.
final class VectorPowers {
  private VectorPowers() {}

  static int power(double[] x, int xAt, double[] y, int yAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector ys = DoubleVector.fromArray(Lanes.DOUBLES, y, yAt + i);
      DoubleVector size = xs.abs();
      DoubleVector normal =
          size.blend(
              size.mul(1.8014398509481984E16),
              size.compare(VectorOperators.LT, 2.2250738585072014E-308));
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
                      .blend(54.0, size.compare(VectorOperators.LT, 2.2250738585072014E-308)));
      DoubleVector z = m.sub(1.0).mul(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(m.add(1.0)));
      DoubleVector divisor = m.add(1.0);
      DoubleVector divisorLost = m.sub(divisor.sub(1.0)).add(0.0);
      DoubleVector zLost =
          z.neg()
              .fma(divisor, m.sub(1.0))
              .add(DoubleVector.broadcast(Lanes.DOUBLES, 0.0).sub(z.mul(divisorLost)))
              .mul(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(divisor));
      DoubleVector u = z.mul(z);
      DoubleVector uLow = z.fma(z, u.neg()).add(z.mul(2.0).mul(zLost));
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, 0.11989176531665365);
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.11674799045015626));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.133363183682056));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.15384556846643596));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.18181818870665695));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.22222222217533666));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.28571428571445123));
      DoubleVector more =
          u.mul(p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.3999999999999998)));
      DoubleVector c = more.add(0.6666666666666666);
      DoubleVector cLow = more.sub(c.sub(0.6666666666666666)).add(3.700743415417188E-17);
      DoubleVector cube = z.mul(u);
      DoubleVector cubeLow = z.fma(u, cube.neg()).add(z.mul(uLow).add(zLost.mul(u)));
      DoubleVector s = cube.mul(c);
      DoubleVector sLow = cube.fma(c, s.neg()).add(cube.mul(cLow).add(cubeLow.mul(c)));
      DoubleVector base = k.mul(0.6931471805598903);
      DoubleVector head = base.add(z.mul(2.0));
      DoubleVector sum = head.add(s);
      DoubleVector b = z.mul(2.0);
      DoubleVector sumLost =
          b.sub(head.sub(base))
              .add(s.sub(sum.sub(head)))
              .add(k.mul(5.497923018708371E-14).add(sLow.add(zLost.mul(2.0))));
      DoubleVector finite = sum.add(sumLost);
      DoubleVector low = sumLost.sub(finite.sub(sum));
      DoubleVector edge =
          finite.blend(Double.NEGATIVE_INFINITY, size.compare(VectorOperators.EQ, 0.0));
      DoubleVector high =
          edge.blend(size, size.compare(VectorOperators.EQ, Double.POSITIVE_INFINITY));
      DoubleVector product = ys.mul(high);
      DoubleVector lost = ys.fma(high, product.neg()).add(ys.mul(low).add(high.mul(0.0)));
      DoubleVector below = product.blend(710.0, product.compare(VectorOperators.GT, 710.0));
      DoubleVector at = below.blend(-746.0, below.compare(VectorOperators.LT, -746.0));
      DoubleVector more2 =
          DoubleVector.broadcast(Lanes.DOUBLES, 0.0)
              .blend(lost, product.compare(VectorOperators.EQ, at));
      DoubleVector n =
          at.fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, 1.4426950408889634),
                  DoubleVector.broadcast(Lanes.DOUBLES, 6.755399441055744E15))
              .sub(6.755399441055744E15);
      DoubleVector first =
          n.neg()
              .fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
                  n.neg().fma(DoubleVector.broadcast(Lanes.DOUBLES, 0.6931471805598903), at));
      DoubleVector second =
          n.neg()
              .fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
                  n.neg()
                      .fma(DoubleVector.broadcast(Lanes.DOUBLES, 0.6931471805598903), at)
                      .sub(first))
              .add(more2);
      DoubleVector r = first.add(second);
      DoubleVector lost2 = second.sub(r.sub(first));
      DoubleVector u2 = r.mul(r);
      DoubleVector p2 = DoubleVector.broadcast(Lanes.DOUBLES, 2.5109149470685738E-8);
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 2.755724390657689E-6));
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 1.9841269886404739E-4));
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.00833333333332153));
      DoubleVector p3 = DoubleVector.broadcast(Lanes.DOUBLES, 2.0924514965308333E-9);
      p3 = p3.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 2.755724153416362E-7));
      p3 = p3.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 2.4801587363743453E-5));
      p3 = p3.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.0013888888888863751));
      DoubleVector t =
          u2.fma(
              r.fma(
                  p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.16666666666666677)),
                  p3.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.04166666666666671))
                      .fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.5))),
              lost2);
      DoubleVector one = r.add(1.0);
      DoubleVector x2 = one.add(r.sub(one.sub(1.0)).add(t));
      DoubleVector x3 = n.mul(0.5);
      DoubleVector half = x3.add(6.755399441055744E15).sub(6.755399441055744E15);
      DoubleVector k2 = n.sub(half);
      DoubleVector value =
          x2.mul(
                  half.add(6.755399441056767E15)
                      .viewAsIntegralLanes()
                      .lanewise(VectorOperators.LSHL, 52)
                      .viewAsFloatingLanes())
              .mul(
                  k2.add(6.755399441056767E15)
                      .viewAsIntegralLanes()
                      .lanewise(VectorOperators.LSHL, 52)
                      .viewAsFloatingLanes());
      DoubleVector times = ys.abs();
      VectorMask<Double> whole =
          times
              .compare(VectorOperators.GE, 4.503599627370496E15)
              .or(
                  times
                      .add(4.503599627370496E15)
                      .sub(4.503599627370496E15)
                      .compare(VectorOperators.EQ, times));
      DoubleVector x4 = times.mul(0.5);
      VectorMask<Double> odd =
          whole
              .and(times.compare(VectorOperators.LT, 9.007199254740992E15))
              .and(
                  x4.add(4.503599627370496E15)
                      .sub(4.503599627370496E15)
                      .compare(VectorOperators.EQ, x4)
                      .not());
      VectorMask<Double> undefined =
          xs.compare(VectorOperators.LT, 0.0)
              .and(xs.compare(VectorOperators.GT, Double.NEGATIVE_INFINITY))
              .and(whole.not())
              .or(xs.compare(VectorOperators.NE, xs))
              .or(ys.compare(VectorOperators.NE, ys));
      DoubleVector power =
          value.blend(
              value
                  .viewAsIntegralLanes()
                  .and(~-9223372036854775808L)
                  .or(xs.viewAsIntegralLanes().and(-9223372036854775808L))
                  .viewAsFloatingLanes(),
              odd);
      DoubleVector defined = power.blend(Double.NaN, undefined);
      defined.blend(1.0, ys.compare(VectorOperators.EQ, 0.0)).intoArray(to, toAt + i);
    }
    return end;
  }

  static int rationalPower(
      double[] x, int xAt, double y, double yLow, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector size = xs.abs();
      DoubleVector normal =
          size.blend(
              size.mul(1.8014398509481984E16),
              size.compare(VectorOperators.LT, 2.2250738585072014E-308));
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
                      .blend(54.0, size.compare(VectorOperators.LT, 2.2250738585072014E-308)));
      DoubleVector z = m.sub(1.0).mul(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(m.add(1.0)));
      DoubleVector divisor = m.add(1.0);
      DoubleVector divisorLost = m.sub(divisor.sub(1.0)).add(0.0);
      DoubleVector zLost =
          z.neg()
              .fma(divisor, m.sub(1.0))
              .add(DoubleVector.broadcast(Lanes.DOUBLES, 0.0).sub(z.mul(divisorLost)))
              .mul(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(divisor));
      DoubleVector u = z.mul(z);
      DoubleVector uLow = z.fma(z, u.neg()).add(z.mul(2.0).mul(zLost));
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, 0.11989176531665365);
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.11674799045015626));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.133363183682056));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.15384556846643596));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.18181818870665695));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.22222222217533666));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.28571428571445123));
      DoubleVector more =
          u.mul(p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.3999999999999998)));
      DoubleVector c = more.add(0.6666666666666666);
      DoubleVector cLow = more.sub(c.sub(0.6666666666666666)).add(3.700743415417188E-17);
      DoubleVector cube = z.mul(u);
      DoubleVector cubeLow = z.fma(u, cube.neg()).add(z.mul(uLow).add(zLost.mul(u)));
      DoubleVector s = cube.mul(c);
      DoubleVector sLow = cube.fma(c, s.neg()).add(cube.mul(cLow).add(cubeLow.mul(c)));
      DoubleVector base = k.mul(0.6931471805598903);
      DoubleVector head = base.add(z.mul(2.0));
      DoubleVector sum = head.add(s);
      DoubleVector b = z.mul(2.0);
      DoubleVector sumLost =
          b.sub(head.sub(base))
              .add(s.sub(sum.sub(head)))
              .add(k.mul(5.497923018708371E-14).add(sLow.add(zLost.mul(2.0))));
      DoubleVector finite = sum.add(sumLost);
      DoubleVector low = sumLost.sub(finite.sub(sum));
      DoubleVector edge =
          finite.blend(Double.NEGATIVE_INFINITY, size.compare(VectorOperators.EQ, 0.0));
      DoubleVector high =
          edge.blend(size, size.compare(VectorOperators.EQ, Double.POSITIVE_INFINITY));
      DoubleVector product = high.mul(y);
      DoubleVector lost =
          DoubleVector.broadcast(Lanes.DOUBLES, y)
              .fma(high, product.neg())
              .add(low.mul(y).add(high.mul(yLow)));
      DoubleVector below = product.blend(710.0, product.compare(VectorOperators.GT, 710.0));
      DoubleVector at = below.blend(-746.0, below.compare(VectorOperators.LT, -746.0));
      DoubleVector more2 =
          DoubleVector.broadcast(Lanes.DOUBLES, 0.0)
              .blend(lost, product.compare(VectorOperators.EQ, at));
      DoubleVector n =
          at.fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, 1.4426950408889634),
                  DoubleVector.broadcast(Lanes.DOUBLES, 6.755399441055744E15))
              .sub(6.755399441055744E15);
      DoubleVector first =
          n.neg()
              .fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
                  n.neg().fma(DoubleVector.broadcast(Lanes.DOUBLES, 0.6931471805598903), at));
      DoubleVector second =
          n.neg()
              .fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
                  n.neg()
                      .fma(DoubleVector.broadcast(Lanes.DOUBLES, 0.6931471805598903), at)
                      .sub(first))
              .add(more2);
      DoubleVector r = first.add(second);
      DoubleVector lost2 = second.sub(r.sub(first));
      DoubleVector u2 = r.mul(r);
      DoubleVector p2 = DoubleVector.broadcast(Lanes.DOUBLES, 2.5109149470685738E-8);
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 2.755724390657689E-6));
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 1.9841269886404739E-4));
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.00833333333332153));
      DoubleVector p3 = DoubleVector.broadcast(Lanes.DOUBLES, 2.0924514965308333E-9);
      p3 = p3.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 2.755724153416362E-7));
      p3 = p3.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 2.4801587363743453E-5));
      p3 = p3.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.0013888888888863751));
      DoubleVector t =
          u2.fma(
              r.fma(
                  p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.16666666666666677)),
                  p3.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.04166666666666671))
                      .fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.5))),
              lost2);
      DoubleVector one = r.add(1.0);
      DoubleVector x2 = one.add(r.sub(one.sub(1.0)).add(t));
      DoubleVector x3 = n.mul(0.5);
      DoubleVector half = x3.add(6.755399441055744E15).sub(6.755399441055744E15);
      DoubleVector k2 = n.sub(half);
      DoubleVector value =
          x2.mul(
                  half.add(6.755399441056767E15)
                      .viewAsIntegralLanes()
                      .lanewise(VectorOperators.LSHL, 52)
                      .viewAsFloatingLanes())
              .mul(
                  k2.add(6.755399441056767E15)
                      .viewAsIntegralLanes()
                      .lanewise(VectorOperators.LSHL, 52)
                      .viewAsFloatingLanes());
      DoubleVector.broadcast(Lanes.DOUBLES, Double.NaN)
          .blend(value, xs.compare(VectorOperators.GE, 0.0))
          .intoArray(to, toAt + i);
    }
    return end;
  }

  static int cbrt(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector size = xs.abs();
      DoubleVector normal =
          size.blend(
              size.mul(1.8014398509481984E16),
              size.compare(VectorOperators.LT, 2.2250738585072014E-308));
      LongVector exponent = normal.viewAsIntegralLanes().and(9218868437227405312L);
      LongVector exponent2 = exponent.sub(4607182418800017408L);
      DoubleVector k =
          exponent2
              .add(4607182418800017408L)
              .lanewise(VectorOperators.LSHR, 52)
              .or(4841369599423283200L)
              .viewAsFloatingLanes()
              .sub(4.503599627371519E15);
      LongVector exponent3 = exponent.sub(4607182418800017408L);
      DoubleVector unit = normal.viewAsIntegralLanes().sub(exponent3).viewAsFloatingLanes();
      DoubleVector x2 = k.mul(0.3333333333333333);
      DoubleVector q = x2.add(6.755399441055744E15).sub(6.755399441055744E15);
      DoubleVector left = k.sub(q.mul(3.0));
      DoubleVector m =
          unit.blend(unit.mul(2.0), left.compare(VectorOperators.GT, 0.0))
              .blend(unit.mul(0.5), left.compare(VectorOperators.LT, 0.0));
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, -0.017018888252156413);
      p = p.fma(unit, DoubleVector.broadcast(Lanes.DOUBLES, 0.15607098501064282));
      p = p.fma(unit, DoubleVector.broadcast(Lanes.DOUBLES, -0.5978726978633772));
      p = p.fma(unit, DoubleVector.broadcast(Lanes.DOUBLES, 1.2437878700285032));
      p = p.fma(unit, DoubleVector.broadcast(Lanes.DOUBLES, -1.566032253261378));
      DoubleVector rough =
          p.fma(unit, DoubleVector.broadcast(Lanes.DOUBLES, 1.781059239586397))
              .mul(
                  DoubleVector.broadcast(Lanes.DOUBLES, 1.0)
                      .blend(0.7937005259840998, left.compare(VectorOperators.GT, 0.0))
                      .blend(1.2599210498948732, left.compare(VectorOperators.LT, 0.0)));
      DoubleVector third = rough.mul(0.3333333333333333);
      DoubleVector reciprocal =
          third.fma(
              m.neg().mul(rough).fma(rough.mul(rough), DoubleVector.broadcast(Lanes.DOUBLES, 1.0)),
              rough);
      DoubleVector square = reciprocal.mul(reciprocal);
      DoubleVector y = m.mul(square);
      DoubleVector ySquare = y.mul(y);
      DoubleVector residue = ySquare.fma(y, m.neg()).add(y.fma(y, ySquare.neg()).mul(y));
      DoubleVector root = residue.neg().mul(0.3333333333333333).fma(square, y);
      DoubleVector k2 =
          q.sub(
              DoubleVector.broadcast(Lanes.DOUBLES, 0.0)
                  .blend(18.0, size.compare(VectorOperators.LT, 2.2250738585072014E-308)));
      DoubleVector value =
          root.mul(
              k2.add(6.755399441056767E15)
                  .viewAsIntegralLanes()
                  .lanewise(VectorOperators.LSHL, 52)
                  .viewAsFloatingLanes());
      xs.blend(
              value
                  .viewAsIntegralLanes()
                  .and(~-9223372036854775808L)
                  .or(xs.viewAsIntegralLanes().and(-9223372036854775808L))
                  .viewAsFloatingLanes(),
              size.compare(VectorOperators.GT, 0.0)
                  .and(size.compare(VectorOperators.LT, Double.POSITIVE_INFINITY)))
          .intoArray(to, toAt + i);
    }
    return end;
  }
}
