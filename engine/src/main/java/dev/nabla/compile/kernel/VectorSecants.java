package dev.nabla.compile.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// Vector loops; each returns how many elements it has done. Written by `TranslateKernels` from
/// [Secants]; change that, not this.
final class VectorSecants {
  private VectorSecants() {}

  static int sec(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      if (xs.abs().compare(VectorOperators.LE, 100000.0).not().anyTrue()) {
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
          to[toAt + i + lane] = Secants.sec(x[xAt + i + lane]);
        }
        continue;
      }
      DoubleVector turns =
          xs.fma(
              DoubleVector.broadcast(Lanes.DOUBLES, 0.6366197723675814),
              DoubleVector.broadcast(Lanes.DOUBLES, 6.755399441055744E15));
      DoubleVector k = turns.sub(6.755399441055744E15);
      DoubleVector head =
          k.neg()
              .fma(DoubleVector.broadcast(Lanes.DOUBLES, 1.5707963267923333), xs)
              .sub(k.mul(2.563344151594519E-12));
      DoubleVector first =
          k.neg().fma(DoubleVector.broadcast(Lanes.DOUBLES, 1.5707963267923333), xs);
      DoubleVector product = k.mul(2.563344151594519E-12);
      DoubleVector productLost =
          k.fma(DoubleVector.broadcast(Lanes.DOUBLES, 2.563344151594519E-12), product.neg());
      DoubleVector b = product.neg();
      DoubleVector second = head.sub(first);
      DoubleVector r =
          head.add(
              k.neg()
                  .fma(
                      DoubleVector.broadcast(Lanes.DOUBLES, -1.1351118607522202E-28),
                      first.sub(head.sub(second)).add(b.sub(second)).sub(productLost)));
      DoubleVector head2 =
          k.neg()
              .fma(DoubleVector.broadcast(Lanes.DOUBLES, 1.5707963267923333), xs)
              .sub(k.mul(2.563344151594519E-12));
      DoubleVector first2 =
          k.neg().fma(DoubleVector.broadcast(Lanes.DOUBLES, 1.5707963267923333), xs);
      DoubleVector product2 = k.mul(2.563344151594519E-12);
      DoubleVector productLost2 =
          k.fma(DoubleVector.broadcast(Lanes.DOUBLES, 2.563344151594519E-12), product2.neg());
      DoubleVector b2 = product2.neg();
      DoubleVector second2 = head2.sub(first2);
      DoubleVector b3 =
          k.neg()
              .fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, -1.1351118607522202E-28),
                  first2.sub(head2.sub(second2)).add(b2.sub(second2)).sub(productLost2));
      DoubleVector lost = b3.sub(r.sub(head2));
      LongVector turns2 = turns.add(1.0).viewAsIntegralLanes();
      VectorMask<Double> odd = turns2.and(1).compare(VectorOperators.NE, 0).cast(Lanes.DOUBLES);
      DoubleVector head3 =
          r.blend(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).sub(r.mul(r).mul(0.5)), odd);
      DoubleVector u = r.mul(r);
      DoubleVector half = u.mul(0.5);
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, -1.1359451505275881E-11);
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 2.08757196131814E-9));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, -2.755731432643042E-7));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 2.4801587289396315E-5));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, -0.0013888888888873992));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.0416666666666666));
      DoubleVector squareLost = r.fma(r, u.neg());
      DoubleVector b4 = half.neg();
      DoubleVector sum = DoubleVector.broadcast(Lanes.DOUBLES, 1.0).sub(half);
      DoubleVector headLost = b4.sub(sum.sub(1.0));
      DoubleVector u2 = r.mul(r);
      DoubleVector p2 = DoubleVector.broadcast(Lanes.DOUBLES, -7.578624134684553E-13);
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 1.6058365167196195E-10));
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, -2.505210490035205E-8));
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 2.755731921414823E-6));
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, -1.9841269841254988E-4));
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.008333333333333323));
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, -0.16666666666666666));
      DoubleVector tail =
          r.mul(u2)
              .fma(p2, u2.mul(-0.5).fma(lost, lost))
              .blend(headLost.add(u.mul(u).fma(p, r.fma(lost, squareLost.mul(0.5)).neg())), odd);
      DoubleVector sine = head3.add(tail);
      DoubleVector sineLow = tail.sub(sine.sub(head3));
      DoubleVector reciprocal = DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(sine);
      DoubleVector q = reciprocal.mul(1.0);
      DoubleVector value =
          q.add(
              q.neg()
                  .fma(sine, DoubleVector.broadcast(Lanes.DOUBLES, 1.0))
                  .add(DoubleVector.broadcast(Lanes.DOUBLES, 0.0).sub(q.mul(sineLow)))
                  .mul(reciprocal));
      value
          .viewAsIntegralLanes()
          .lanewise(VectorOperators.XOR, turns2.and(2).lanewise(VectorOperators.LSHL, 62))
          .viewAsFloatingLanes()
          .intoArray(to, toAt + i);
    }
    return end;
  }

  static int csc(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      if (xs.abs().compare(VectorOperators.LE, 100000.0).not().anyTrue()) {
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
          to[toAt + i + lane] = Secants.csc(x[xAt + i + lane]);
        }
        continue;
      }
      DoubleVector turns =
          xs.fma(
              DoubleVector.broadcast(Lanes.DOUBLES, 0.6366197723675814),
              DoubleVector.broadcast(Lanes.DOUBLES, 6.755399441055744E15));
      DoubleVector k = turns.sub(6.755399441055744E15);
      DoubleVector head =
          k.neg()
              .fma(DoubleVector.broadcast(Lanes.DOUBLES, 1.5707963267923333), xs)
              .sub(k.mul(2.563344151594519E-12));
      DoubleVector first =
          k.neg().fma(DoubleVector.broadcast(Lanes.DOUBLES, 1.5707963267923333), xs);
      DoubleVector product = k.mul(2.563344151594519E-12);
      DoubleVector productLost =
          k.fma(DoubleVector.broadcast(Lanes.DOUBLES, 2.563344151594519E-12), product.neg());
      DoubleVector b = product.neg();
      DoubleVector second = head.sub(first);
      DoubleVector r =
          head.add(
              k.neg()
                  .fma(
                      DoubleVector.broadcast(Lanes.DOUBLES, -1.1351118607522202E-28),
                      first.sub(head.sub(second)).add(b.sub(second)).sub(productLost)));
      DoubleVector head2 =
          k.neg()
              .fma(DoubleVector.broadcast(Lanes.DOUBLES, 1.5707963267923333), xs)
              .sub(k.mul(2.563344151594519E-12));
      DoubleVector first2 =
          k.neg().fma(DoubleVector.broadcast(Lanes.DOUBLES, 1.5707963267923333), xs);
      DoubleVector product2 = k.mul(2.563344151594519E-12);
      DoubleVector productLost2 =
          k.fma(DoubleVector.broadcast(Lanes.DOUBLES, 2.563344151594519E-12), product2.neg());
      DoubleVector b2 = product2.neg();
      DoubleVector second2 = head2.sub(first2);
      DoubleVector b3 =
          k.neg()
              .fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, -1.1351118607522202E-28),
                  first2.sub(head2.sub(second2)).add(b2.sub(second2)).sub(productLost2));
      DoubleVector lost = b3.sub(r.sub(head2));
      LongVector turns2 = turns.viewAsIntegralLanes();
      VectorMask<Double> odd = turns2.and(1).compare(VectorOperators.NE, 0).cast(Lanes.DOUBLES);
      DoubleVector head3 =
          r.blend(DoubleVector.broadcast(Lanes.DOUBLES, 1.0).sub(r.mul(r).mul(0.5)), odd);
      DoubleVector u = r.mul(r);
      DoubleVector half = u.mul(0.5);
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, -1.1359451505275881E-11);
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 2.08757196131814E-9));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, -2.755731432643042E-7));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 2.4801587289396315E-5));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, -0.0013888888888873992));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.0416666666666666));
      DoubleVector squareLost = r.fma(r, u.neg());
      DoubleVector b4 = half.neg();
      DoubleVector sum = DoubleVector.broadcast(Lanes.DOUBLES, 1.0).sub(half);
      DoubleVector headLost = b4.sub(sum.sub(1.0));
      DoubleVector u2 = r.mul(r);
      DoubleVector p2 = DoubleVector.broadcast(Lanes.DOUBLES, -7.578624134684553E-13);
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 1.6058365167196195E-10));
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, -2.505210490035205E-8));
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 2.755731921414823E-6));
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, -1.9841269841254988E-4));
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.008333333333333323));
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, -0.16666666666666666));
      DoubleVector tail =
          r.mul(u2)
              .fma(p2, u2.mul(-0.5).fma(lost, lost))
              .blend(headLost.add(u.mul(u).fma(p, r.fma(lost, squareLost.mul(0.5)).neg())), odd);
      DoubleVector sine = head3.add(tail);
      DoubleVector sineLow = tail.sub(sine.sub(head3));
      DoubleVector reciprocal = DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(sine);
      DoubleVector q = reciprocal.mul(1.0);
      DoubleVector value =
          q.add(
              q.neg()
                  .fma(sine, DoubleVector.broadcast(Lanes.DOUBLES, 1.0))
                  .add(DoubleVector.broadcast(Lanes.DOUBLES, 0.0).sub(q.mul(sineLow)))
                  .mul(reciprocal));
      DoubleVector value2 =
          value
              .viewAsIntegralLanes()
              .lanewise(VectorOperators.XOR, turns2.and(2).lanewise(VectorOperators.LSHL, 62))
              .viewAsFloatingLanes();
      value2
          .blend(
              DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(xs),
              xs.abs().compare(VectorOperators.LT, 7.450580596923828E-9))
          .intoArray(to, toAt + i);
    }
    return end;
  }

  static int cot(double[] x, int xAt, double[] to, int toAt, int length) {
    int end = length - length % Lanes.COUNT;
    for (int i = 0; i < end; i += Lanes.COUNT) {
      DoubleVector xs = DoubleVector.fromArray(Lanes.DOUBLES, x, xAt + i);
      if (xs.abs().compare(VectorOperators.LE, 100000.0).not().anyTrue()) {
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
          to[toAt + i + lane] = Secants.cot(x[xAt + i + lane]);
        }
        continue;
      }
      DoubleVector turns =
          xs.fma(
              DoubleVector.broadcast(Lanes.DOUBLES, 0.6366197723675814),
              DoubleVector.broadcast(Lanes.DOUBLES, 6.755399441055744E15));
      DoubleVector k = turns.sub(6.755399441055744E15);
      DoubleVector head =
          k.neg()
              .fma(DoubleVector.broadcast(Lanes.DOUBLES, 1.5707963267923333), xs)
              .sub(k.mul(2.563344151594519E-12));
      DoubleVector first =
          k.neg().fma(DoubleVector.broadcast(Lanes.DOUBLES, 1.5707963267923333), xs);
      DoubleVector product = k.mul(2.563344151594519E-12);
      DoubleVector productLost =
          k.fma(DoubleVector.broadcast(Lanes.DOUBLES, 2.563344151594519E-12), product.neg());
      DoubleVector b = product.neg();
      DoubleVector second = head.sub(first);
      DoubleVector r =
          head.add(
              k.neg()
                  .fma(
                      DoubleVector.broadcast(Lanes.DOUBLES, -1.1351118607522202E-28),
                      first.sub(head.sub(second)).add(b.sub(second)).sub(productLost)));
      DoubleVector head2 =
          k.neg()
              .fma(DoubleVector.broadcast(Lanes.DOUBLES, 1.5707963267923333), xs)
              .sub(k.mul(2.563344151594519E-12));
      DoubleVector first2 =
          k.neg().fma(DoubleVector.broadcast(Lanes.DOUBLES, 1.5707963267923333), xs);
      DoubleVector product2 = k.mul(2.563344151594519E-12);
      DoubleVector productLost2 =
          k.fma(DoubleVector.broadcast(Lanes.DOUBLES, 2.563344151594519E-12), product2.neg());
      DoubleVector b2 = product2.neg();
      DoubleVector second2 = head2.sub(first2);
      DoubleVector b3 =
          k.neg()
              .fma(
                  DoubleVector.broadcast(Lanes.DOUBLES, -1.1351118607522202E-28),
                  first2.sub(head2.sub(second2)).add(b2.sub(second2)).sub(productLost2));
      DoubleVector lost = b3.sub(r.sub(head2));
      LongVector turns2 = turns.add(1.0).viewAsIntegralLanes();
      DoubleVector u = r.mul(r);
      DoubleVector p = DoubleVector.broadcast(Lanes.DOUBLES, -7.578624134684553E-13);
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 1.6058365167196195E-10));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, -2.505210490035205E-8));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 2.755731921414823E-6));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, -1.9841269841254988E-4));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, 0.008333333333333323));
      p = p.fma(u, DoubleVector.broadcast(Lanes.DOUBLES, -0.16666666666666666));
      DoubleVector sineTail = r.mul(u).fma(p, u.mul(-0.5).fma(lost, lost));
      DoubleVector sine = r.add(sineTail);
      DoubleVector sineLow = sineTail.sub(sine.sub(r));
      DoubleVector head3 = DoubleVector.broadcast(Lanes.DOUBLES, 1.0).sub(r.mul(r).mul(0.5));
      DoubleVector u2 = r.mul(r);
      DoubleVector half = u2.mul(0.5);
      DoubleVector p2 = DoubleVector.broadcast(Lanes.DOUBLES, -1.1359451505275881E-11);
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 2.08757196131814E-9));
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, -2.755731432643042E-7));
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 2.4801587289396315E-5));
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, -0.0013888888888873992));
      p2 = p2.fma(u2, DoubleVector.broadcast(Lanes.DOUBLES, 0.0416666666666666));
      DoubleVector squareLost = r.fma(r, u2.neg());
      DoubleVector b4 = half.neg();
      DoubleVector sum = DoubleVector.broadcast(Lanes.DOUBLES, 1.0).sub(half);
      DoubleVector headLost = b4.sub(sum.sub(1.0));
      DoubleVector cosineTail =
          headLost.add(u2.mul(u2).fma(p2, r.fma(lost, squareLost.mul(0.5)).neg()));
      DoubleVector cosine = head3.add(cosineTail);
      DoubleVector cosineLow = cosineTail.sub(cosine.sub(head3));
      VectorMask<Double> odd = turns2.and(1).compare(VectorOperators.NE, 0).cast(Lanes.DOUBLES);
      DoubleVector top = sine.blend(cosine, odd);
      DoubleVector topLow = sineLow.blend(cosineLow, odd);
      DoubleVector bottom = cosine.blend(sine, odd);
      DoubleVector bottomLow = cosineLow.blend(sineLow, odd);
      DoubleVector reciprocal = DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(bottom);
      DoubleVector q = top.mul(reciprocal);
      DoubleVector value =
          q.add(q.neg().fma(bottom, top).add(topLow.sub(q.mul(bottomLow))).mul(reciprocal));
      DoubleVector value2 = value.blend(value.neg(), odd).neg();
      value2
          .blend(
              DoubleVector.broadcast(Lanes.DOUBLES, 1.0).div(xs),
              xs.abs().compare(VectorOperators.LT, 7.450580596923828E-9))
          .intoArray(to, toAt + i);
    }
    return end;
  }
}
