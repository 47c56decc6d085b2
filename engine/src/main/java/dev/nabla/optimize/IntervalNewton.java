package dev.nabla.optimize;

import dev.nabla.enclosure.Enclosure.Range;
import dev.nabla.enclosure.Interval;
import dev.nabla.expr.Effort;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// All points of a box at which a gradient is 0.
///
/// A box in which a partial derivative is nowhere 0 is left out. Others are narrowed by Newton's
/// method for intervals (E. R. Hansen and S. Sengupta, "Bounding solutions of systems of equations
/// using interval analysis", 1981), preconditioned by the inverse of the middle of the Hessian. A
/// box that Krawczyk's operator maps into its own inside has exactly one zero (R. E. Moore, "A test
/// for existence of solutions to nonlinear systems", 1977). What is neither is halved, the largest
/// boxes first, so that what is hard in one place does not keep the search from others.
final class IntervalNewton {
  /// The most nodes that are visited.
  private static final long MOST_WORK = 8_000_000;

  private static final int MOST_BOXES = 60_000;
  private static final int MOST_NARROWINGS = 12;
  private static final double NARROWEST = 1e-7;

  /// How much larger a region is made to prove that it has one zero, beside a tenth of its width: a
  /// very narrow one is smaller than the rounding errors of the derivatives.
  private static final double[] MARGINS = {1e-14, 1e-11, 1e-8};

  /// Halving at a plain number would often hit a zero.
  private static final double SPLIT = 0.48671;

  /// A box with exactly one zero.
  ///
  /// @param region has no other zero
  /// @param tight the zero is in it
  record Isolated(List<Interval> region, List<Interval> tight) {}

  /// A box of which it is not known whether it has zeros.
  ///
  /// @param isCertain whether the derivatives exist everywhere in it
  record Open(List<Interval> box, boolean isCertain) {}

  private final GradientField field;
  private final int n;
  private final Deque<Interval[]> pending = new ArrayDeque<>();
  private final List<Isolated> isolated = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private long work;

  IntervalNewton(GradientField field) {
    this.field = field;
    this.n = field.size();
  }

  List<Isolated> isolated() {
    return isolated;
  }

  /// What is left, provably all places of other zeros.
  List<Open> open() {
    return open;
  }

  void search(Interval... start) {
    pending.add(start);
    for (int boxes = 0; !pending.isEmpty(); boxes++) {
      Interval[] box = pending.remove();
      if (work > MOST_WORK || boxes > MOST_BOXES) {
        open.add(new Open(List.of(box), field.slopes(box).stream().allMatch(Range::isCertain)));
      } else {
        examine(box);
      }
    }
  }

  private void examine(Interval[] start) {
    Interval[] box = start;
    for (int round = 0; ; round++) {
      if (isKnown(box)) {
        return;
      }
      work += field.work();
      Effort.spend(n);
      List<Range> slopes = field.slopes(box);
      if (slopes.stream().anyMatch(Range::excludesZero)) {
        return;
      }
      boolean certain = slopes.stream().allMatch(Range::isCertain);
      Optional<Interval[][]> curvature = certain ? field.curvature(box) : Optional.empty();
      if (curvature.isEmpty()) {
        halve(box, certain, Optional.empty());
        return;
      }
      Optional<Interval[]> narrowed = narrowed(box, curvature.get());
      if (narrowed.isPresent() && narrowed.get().length == 0) {
        return;
      }
      Interval[] next = narrowed.orElse(box);
      if (narrowed.isPresent() && isolate(next)) {
        return;
      }
      if (round == MOST_NARROWINGS || !isMuchNarrower(next, box)) {
        halve(next, true, curvature);
        return;
      }
      box = next;
    }
  }

  private static boolean isMuchNarrower(Interval[] next, Interval[] box) {
    double ratio = 1;
    for (int i = 0; i < box.length; i++) {
      double width = box[i].width();
      ratio *= width > 0 ? next[i].width() / width : 1;
    }
    return ratio < 0.5;
  }

  private boolean isKnown(Interval[] box) {
    return isolated.stream().anyMatch(each -> isWithin(box, each.region));
  }

  private static boolean isWithin(Interval[] inner, List<Interval> outer) {
    for (int i = 0; i < inner.length; i++) {
      if (inner[i].low() < outer.get(i).low() || inner[i].high() > outer.get(i).high()) {
        return false;
      }
    }
    return true;
  }

  /// A smaller box with the same zeros, none at all if it has no sides; nothing if no step can be
  /// taken.
  private Optional<Interval[]> narrowed(Interval[] box, Interval[][] curvature) {
    double[] middle = middle(box);
    Interval[] slopes = slopesAt(middle);
    Interval[] mean = slopes.clone();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        mean[i] = mean[i].plus(curvature[i][j].times(offset(box[j], middle[j])));
      }
      if (!mean[i].containsZero()) {
        return Optional.of(new Interval[0]);
      }
    }
    Optional<double[][]> inverse = SmallMatrix.inverse(SmallMatrix.middle(curvature));
    if (inverse.isEmpty()) {
      return Optional.empty();
    }
    Interval[][] a = SmallMatrix.product(inverse.get(), curvature);
    Interval[] b = SmallMatrix.product(inverse.get(), slopes);
    Interval[] narrow = box.clone();
    for (int i = 0; i < n; i++) {
      Interval rest = b[i];
      for (int j = 0; j < n; j++) {
        if (j != i) {
          rest = rest.plus(a[i][j].times(offset(narrow[j], middle[j])));
        }
      }
      if (!a[i][i].containsZero()) {
        Interval step = rest.times(a[i][i].reciprocal());
        narrow[i] = narrow[i].intersect(SmallMatrix.point(middle[i]).minus(step));
        if (narrow[i].isEmpty()) {
          return Optional.of(new Interval[0]);
        }
      }
    }
    return Optional.of(narrow);
  }

  private static Interval offset(Interval side, double middle) {
    return side.minus(SmallMatrix.point(middle));
  }

  private Interval[] slopesAt(double[] point) {
    Interval[] at = new Interval[n];
    Arrays.setAll(at, i -> SmallMatrix.point(point[i]));
    return field.slopes(at).stream().map(Range::values).toArray(Interval[]::new);
  }

  private static double[] middle(Interval[] box) {
    return Arrays.stream(box).mapToDouble(Interval::middle).toArray();
  }

  /// Whether a box is done with because it provably has one zero, or none, inside of a somewhat
  /// larger one.
  private boolean isolate(Interval[] box) {
    for (double margin : MARGINS) {
      if (isolate(box, margin)) {
        return true;
      }
    }
    return false;
  }

  private boolean isolate(Interval[] box, double least) {
    Interval[] region = new Interval[n];
    for (int i = 0; i < n; i++) {
      double width = box[i].width();
      double margin = Math.max(0.1 * width, least * (1 + box[i].abs().high()));
      region[i] = new Interval(box[i].low() - margin, box[i].high() + margin);
      if (least > MARGINS[0] && width > margin) {
        return false;
      }
    }
    Optional<Interval[]> image = image(region);
    if (image.isEmpty() || !isInside(image.get(), region)) {
      return false;
    }
    Interval[] tight = image.get();
    for (int round = 0; round < MOST_NARROWINGS; round++) {
      Optional<Interval[]> next = image(tight);
      if (next.isEmpty()) {
        break;
      }
      Interval[] both = tight.clone();
      boolean better = false;
      for (int i = 0; i < n; i++) {
        both[i] = tight[i].intersect(next.get()[i]);
        better |= both[i].width() < 0.9 * tight[i].width();
      }
      if (!better || Arrays.stream(both).anyMatch(Interval::isEmpty)) {
        break;
      }
      tight = both;
    }
    Interval[] found = tight;
    if (isolated.stream().noneMatch(each -> isWithin(found, each.region))) {
      isolated.add(new Isolated(List.of(region), List.of(tight)));
    }
    return true;
  }

  private static boolean isInside(Interval[] image, Interval[] region) {
    for (int i = 0; i < image.length; i++) {
      if (image[i].low() <= region[i].low() || image[i].high() >= region[i].high()) {
        return false;
      }
    }
    return true;
  }

  /// Krawczyk's operator; nothing if the derivatives are not certain to exist.
  private Optional<Interval[]> image(Interval[] box) {
    work += field.work();
    Optional<Interval[][]> curvature = field.curvature(box);
    if (curvature.isEmpty() || !field.slopes(box).stream().allMatch(Range::isCertain)) {
      return Optional.empty();
    }
    Optional<double[][]> inverse = SmallMatrix.inverse(SmallMatrix.middle(curvature.get()));
    if (inverse.isEmpty()) {
      return Optional.empty();
    }
    double[] middle = middle(box);
    Interval[][] a = SmallMatrix.product(inverse.get(), curvature.get());
    Interval[] b = SmallMatrix.product(inverse.get(), slopesAt(middle));
    Interval[] image = new Interval[n];
    for (int i = 0; i < n; i++) {
      Interval sum = SmallMatrix.point(middle[i]).minus(b[i]);
      for (int j = 0; j < n; j++) {
        Interval factor = SmallMatrix.point(i == j ? 1 : 0).minus(a[i][j]);
        sum = sum.plus(factor.times(offset(box[j], middle[j])));
      }
      image[i] = sum;
    }
    return Optional.of(image);
  }

  /// Halves a box across the side along which the derivatives change most.
  private void halve(Interval[] box, boolean certain, Optional<Interval[][]> curvature) {
    int widest = -1;
    double most = 0;
    for (int j = 0; j < n; j++) {
      double width = box[j].width();
      if (width <= NARROWEST * (1 + box[j].abs().high())) {
        continue;
      }
      double change = width;
      if (curvature.isPresent()) {
        double slope = 1e-6;
        for (int i = 0; i < n; i++) {
          slope = Math.max(slope, curvature.get()[i][j].abs().high());
        }
        change *= slope;
      }
      if (!(change <= most)) {
        most = change;
        widest = j;
      }
    }
    if (widest < 0) {
      open.add(new Open(List.of(box), certain));
      return;
    }
    double at = box[widest].low() + SPLIT * box[widest].width();
    Interval[] left = box.clone();
    Interval[] right = box.clone();
    left[widest] = new Interval(box[widest].low(), at);
    right[widest] = new Interval(at, box[widest].high());
    pending.add(left);
    pending.add(right);
  }
}
