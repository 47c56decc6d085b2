package dev.nabla.compile.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/// Vector loops; each returns how many elements it has done. Written by `TranslateKernels` from
/// [ErrorFunctions]; change that, not this.
final class VectorErrorFunctions {
  private VectorErrorFunctions() {}

  static int erf(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector size = xs.abs();
      DoubleVector at = size.blend(6.0, size.compare(VectorOperators.GT, 6.0));
      DoubleVector x2 = at.neg().mul(at);
      DoubleVector below = x2.blend(710.0, x2.compare(VectorOperators.GT, 710.0));
      DoubleVector at2 = below.blend(-746.0, below.compare(VectorOperators.LT, -746.0));
      DoubleVector n =
          at2.fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, 1.4426950408889634),
                  DoubleVector.broadcast(Lanes.DOUBLES, 6.755399441055744E15))
              .sub(6.755399441055744E15);
      DoubleVector r =
          n.neg()
              .fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
                  n.neg().fma(DoubleVector.broadcast(Lanes.DOUBLES, 0.6931471805598903), at2));
      DoubleVector lost =
          n.neg()
              .fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
                  n.neg()
                      .fma(DoubleVector.broadcast(Lanes.DOUBLES, 0.6931471805598903), at2)
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
      DoubleVector x3 = one.add(r.sub(one.sub(1.0)).add(t));
      DoubleVector x4 = n.mul(0.5);
      DoubleVector half = x4.add(6.755399441055744E15).sub(6.755399441055744E15);
      DoubleVector k = n.sub(half);
      DoubleVector w = at.sub(2.0).div(at.add(2.0));
      DoubleVector p3 = DoubleVector.broadcast(Lanes.DOUBLES, -1.8257699031122722E-6);
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, -1.4847259439053447E-5));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, -2.7402741670780912E-5));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, 2.7671016357328584E-5));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, 1.743795904686043E-4));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, 4.355107603617086E-5));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, -9.819783228879695E-4));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, -8.471432724295402E-4));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, 0.006997461760463123));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, 0.00373289240598192));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, -0.0789785810158058));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, 0.24165819424245702));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, -0.4271858474139585));
      DoubleVector far =
          DoubleVector.broadcast(Lanes.DOUBLES, 1.0)
              .sub(
                  x3.mul(
                          half.add(6.755399441056767E15)
                              .viewAsIntegralLanes()
                              .lanewise(VectorOperators.LSHL, 52)
                              .viewAsFloatingLanes())
                      .mul(
                          k.add(6.755399441056767E15)
                              .viewAsIntegralLanes()
                              .lanewise(VectorOperators.LSHL, 52)
                              .viewAsFloatingLanes())
                      .mul(p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, 0.25539567631050575))));
      DoubleVector u2 = xs.mul(xs);
      DoubleVector p4 = DoubleVector.broadcast(Lanes.DOUBLES, 5.945289257373118E-11);
      p4 = p4.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, -1.136568262452586E-9));
      p4 = p4.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 1.4657884256678653E-8));
      p4 = p4.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, -1.6350025894237893E-7));
      p4 = p4.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 1.64609728817931E-6));
      p4 = p4.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, -1.4925593511015417E-5));
      p4 = p4.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 1.2055331037075004E-4));
      p4 = p4.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, -8.548326978747125E-4));
      p4 = p4.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.005223977624780955));
      p4 = p4.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, -0.026866170645072903));
      p4 = p4.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.11283791670954857));
      p4 = p4.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, -0.3761263890318375));
      DoubleVector near =
          xs.fma(p4.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.1283791670955126)), xs);
      far.viewAsIntegralLanes()
          .and(~-9223372036854775808L)
          .or(xs.viewAsIntegralLanes().and(-9223372036854775808L))
          .viewAsFloatingLanes()
          .blend(near, size.compare(VectorOperators.LE, 1.0))
          .intoArray(to, toAt + i);
    }
    return end;
  }

  static int erfc(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      DoubleVector size = xs.abs();
      DoubleVector z = size.blend(28.0, size.compare(VectorOperators.GT, 28.0));
      DoubleVector square = z.mul(z);
      DoubleVector x2 = square.neg();
      DoubleVector n =
          x2.fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, 1.4426950408889634),
                  DoubleVector.broadcast(Lanes.DOUBLES, 6.755399441055744E15))
              .sub(6.755399441055744E15);
      DoubleVector squareLow = z.fma(z, square.neg());
      DoubleVector x3 = square.neg();
      DoubleVector first =
          n.neg()
              .fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
                  n.neg().fma(DoubleVector.broadcast(Lanes.DOUBLES, 0.6931471805598903), x3));
      DoubleVector x4 = square.neg();
      DoubleVector second =
          n.neg()
              .fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, 5.497923018708371E-14),
                  n.neg()
                      .fma(DoubleVector.broadcast(Lanes.DOUBLES, 0.6931471805598903), x4)
                      .sub(first))
              .sub(squareLow);
      DoubleVector r = first.add(second);
      DoubleVector lost = second.sub(r.sub(first));
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
      DoubleVector rounded = r.sub(one.sub(1.0)).add(t);
      DoubleVector power = one.add(rounded);
      DoubleVector powerLow = rounded.sub(power.sub(one));
      DoubleVector divisor = z.mul(2.0).add(1.0);
      DoubleVector b = z.mul(2.0);
      DoubleVector second2 = divisor.sub(1.0);
      DoubleVector divisorLow =
          DoubleVector.broadcast(Lanes.DOUBLES, 1.0)
              .sub(divisor.sub(second2))
              .add(b.sub(second2))
              .add((2 * 0));
      DoubleVector top = z.sub(4.0);
      DoubleVector bottom = z.add(4.0);
      DoubleVector reciprocal = DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(bottom);
      DoubleVector w = top.mul(reciprocal);
      DoubleVector second3 = top.sub(z);
      DoubleVector second4 = bottom.sub(z);
      DoubleVector topLow =
          z.sub(top.sub(second3))
              .add(DoubleVector.broadcast(Lanes.DOUBLES, -4.0).sub(second3))
              .sub(
                  w.mul(
                      z.sub(bottom.sub(second4))
                          .add(DoubleVector.broadcast(Lanes.DOUBLES, 4.0).sub(second4))));
      DoubleVector wLow = w.neg().fma(bottom, top).add(topLow).mul(reciprocal);
      DoubleVector p3 = DoubleVector.broadcast(Lanes.DOUBLES, -1.0031972192428245E-8);
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, -1.2124986882777967E-8));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, 1.0432652279416317E-7));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, 6.675535072950751E-8));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, -8.207913204578174E-7));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, 2.998672673678165E-7));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, 5.707348449407897E-6));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, -1.1224927968434568E-5));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, -2.4398402153656292E-5));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, 1.506225694427605E-4));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, -1.9925687870778587E-4));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, -7.577734659993057E-4));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, 0.00503197000507953));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, -0.016197734035832568));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, 0.037167515535026986));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, -0.06633036581380099));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, 0.09373283499847422));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, -0.10103906603624603));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, 0.06809705425468973));
      p3 = p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, 0.015379652102618909));
      DoubleVector p4 = DoubleVector.broadcast(Lanes.DOUBLES, 0.7434);
      p4 = p4.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, -0.7235));
      p4 = p4.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, 0.14));
      p4 = p4.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, 0.0745));
      DoubleVector more =
          w.fma(
              p3.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, -0.1396211168405625)),
              wLow.mul(p4.fma(w, DoubleVector.broadcast(Lanes.DOUBLES, -0.1375))));
      DoubleVector series = more.add(1.2329951186255526);
      DoubleVector seriesLow = more.sub(series.sub(1.2329951186255526)).add(-4.357076070664195E-17);
      DoubleVector quotient = series.div(divisor);
      DoubleVector residue = quotient.neg().fma(divisor, series);
      DoubleVector quotientLow = residue.add(seriesLow.sub(quotient.mul(divisorLow))).div(divisor);
      DoubleVector product = power.mul(1.0);
      DoubleVector productLow =
          DoubleVector.broadcast(Lanes.DOUBLES, 1.0)
              .fma(power, product.neg())
              .add(powerLow.mul(1.0));
      DoubleVector x5 =
          product.fma(quotient, product.mul(quotientLow).add(productLow.mul(quotient)));
      DoubleVector x6 = n.mul(0.5);
      DoubleVector half = x6.add(6.755399441055744E15).sub(6.755399441055744E15);
      DoubleVector k = n.sub(half);
      DoubleVector tail =
          x5.mul(
                  half.add(6.755399441056767E15)
                      .viewAsIntegralLanes()
                      .lanewise(VectorOperators.LSHL, 52)
                      .viewAsFloatingLanes())
              .mul(
                  k.add(6.755399441056767E15)
                      .viewAsIntegralLanes()
                      .lanewise(VectorOperators.LSHL, 52)
                      .viewAsFloatingLanes());
      DoubleVector far =
          tail.blend(
              DoubleVector.broadcast(Lanes.DOUBLES, 2.0).sub(tail),
              xs.compare(VectorOperators.LT, 0.0));
      DoubleVector high = DoubleVector.broadcast(Lanes.DOUBLES, 1.0).sub(xs);
      DoubleVector b2 = xs.neg();
      DoubleVector second5 = high.sub(1.0);
      DoubleVector u2 = xs.mul(xs);
      DoubleVector p5 = DoubleVector.broadcast(Lanes.DOUBLES, 5.945289257373118E-11);
      p5 = p5.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, -1.136568262452586E-9));
      p5 = p5.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 1.4657884256678653E-8));
      p5 = p5.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, -1.6350025894237893E-7));
      p5 = p5.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 1.64609728817931E-6));
      p5 = p5.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, -1.4925593511015417E-5));
      p5 = p5.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 1.2055331037075004E-4));
      p5 = p5.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, -8.548326978747125E-4));
      p5 = p5.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.005223977624780955));
      p5 = p5.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, -0.026866170645072903));
      p5 = p5.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.11283791670954857));
      p5 = p5.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, -0.3761263890318375));
      DoubleVector near =
          high.add(
              DoubleVector.broadcast(Lanes.DOUBLES, 1.0)
                  .sub(high.sub(second5))
                  .add(b2.sub(second5))
                  .sub(
                      xs.mul(
                          p5.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.1283791670955126)))));
      far.blend(near, size.compare(VectorOperators.LT, 0.5)).intoArray(to, toAt + i);
    }
    return end;
  }
}
