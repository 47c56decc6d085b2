package dev.nabla.book.examples;

import dev.nabla.figure.Axes;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Two clouds of points, one of each class, for a neuron to tell apart.
final class ClassificationData implements Example {
  private static final double REACH = 5;

  @Override
  public String name() {
    return "classification-data";
  }

  @Override
  public String title() {
    return "Two classes of points";
  }

  @Override
  public List<Integer> cells() {
    return List.of(39);
  }

  @Override
  public String python(Parameters parameters) {
    return """
    import numpy as np
    rng = np.random.default_rng(1)
    X = np.r_[rng.standard_normal((20, 2)) + [-1, -1], rng.standard_normal((20, 2)) + [1, 1]].T
    print(X.T.tolist())\
    """;
  }

  /// The points of one class.
  static Mark.Scatter points(LabelledSamples samples, double label, Role role) {
    int[] rows =
        IntStream.range(0, samples.count()).filter(i -> samples.y().get(i) == label).toArray();
    return Mark.Scatter.of(
        IntStream.of(rows).mapToDouble(samples.x1()::get).toArray(),
        IntStream.of(rows).mapToDouble(samples.x2()::get).toArray(),
        role);
  }

  @Override
  public Output run(Parameters parameters) {
    // shown
    LabelledSamples samples = LabelledSamples.classification();
    Mark.Scatter negative = points(samples, 0, Role.NEGATIVE);
    Mark.Scatter positive = points(samples, 1, Role.POSITIVE);
    // end shown
    String message =
        "%d points of class 0 around (−1, −1) and %d of class 1 around (1, 1)."
            .formatted(negative.points().size(), positive.points().size());
    Panel panel =
        Panel.untitled()
            .withAxes(
                Axes.alongEdges()
                    .withX(-REACH, REACH)
                    .withY(-REACH, REACH)
                    .labelled("$x_1$", "$x_2$")
                    .withEqualAspect())
            .with(negative.labelled("class 0"), positive.labelled("class 1"));
    Figure figure =
        Figure.of(panel)
            .withPanelSize(420, 420)
            .withTitle("Classification data")
            .withMessage(message);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < samples.count(); i++) {
      text.append(
          "x[%d] = [%s, %s], y = %d\n"
              .formatted(
                  i,
                  Digits.of(samples.x1().get(i)),
                  Digits.of(samples.x2().get(i)),
                  samples.y().get(i).intValue()));
    }
    Map<String, String> values = new LinkedHashMap<>();
    values.put("count", String.valueOf(samples.count()));
    values.put("message", message);
    return new Output(text.toString(), Optional.of(figure), values);
  }
}
