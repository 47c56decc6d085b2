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
}
