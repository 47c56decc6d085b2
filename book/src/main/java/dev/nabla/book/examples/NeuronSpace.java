package dev.nabla.book.examples;

import dev.nabla.figure.Camera;
import dev.nabla.figure.LegendEntry;
import dev.nabla.figure.Mesh;
import dev.nabla.figure.Paint;
import dev.nabla.figure.Palette;
import dev.nabla.figure.Ramp;
import dev.nabla.figure.Role;
import dev.nabla.figure.SpaceAxes;
import dev.nabla.figure.SpaceFigure;
import dev.nabla.figure.SpaceMark.Cloud;
import dev.nabla.figure.SpaceMark.Surface;
import dev.nabla.learn.Loss;
import dev.nabla.learn.Model;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a neuron learns from, in space, with its output before and after the training.
///
/// @param neuron which of them
/// @param stage how far it has come
record NeuronSpace(Neuron neuron, Stage stage) implements Example {
  private static final double GLASS = 0.5;
  private static final double DIAMETER = 8;
  private static final int FIRST_SAMPLES = 3;

  /// How far a neuron has come.
  enum Stage {
    DATA("data", "The data in space"),
    RANDOM("random-model", "A random model among the data"),
    FINAL("final-model", "The trained model among the data");

    private final String word;
    private final String title;

    Stage(String word, String title) {
      this.word = word;
      this.title = title;
    }
  }

  @Override
  public String name() {
    String kind = neuron == Neuron.CLASSIFICATION && stage == Stage.DATA ? "space" : stage.word;
    return neuron.word() + "-" + kind;
  }

  @Override
  public String title() {
    return stage.title + ": " + neuron.subject();
  }

  @Override
  public List<Integer> cells() {
    return List.of(
        switch (stage) {
          case DATA -> regression() ? 33 : 40;
          case RANDOM -> startCell();
          case FINAL -> regression() ? 38 : 45;
        });
  }

  private boolean regression() {
    return neuron == Neuron.REGRESSION;
  }

  /// The cell that draws the weights of the random model.
  private int startCell() {
    return regression() ? 34 : 41;
  }

  private LabelledSamples samples() {
    return regression() ? LabelledSamples.regression() : LabelledSamples.classification();
  }

  @Override
  public Output run(Parameters parameters) {
    // shown
    return switch (stage) {
      case DATA -> data();
      case RANDOM -> model(neuron.start(startCell()));
      case FINAL -> model(neuron.trained().model());
    };
    // end shown
  }

  private Output data() {
    LabelledSamples samples = samples();
    StringBuilder text = new StringBuilder();
    text.append("%d samples of 2 features\n".formatted(samples.count()));
    for (int i = 0; i < FIRST_SAMPLES; i++) {
      text.append(
          "sample %d: x1 = %s, x2 = %s, y = %s\n"
              .formatted(i + 1, samples.x1().get(i), samples.x2().get(i), samples.y().get(i)));
    }
    text.append(
        "mean: x1 = %s, x2 = %s, y = %s\n"
            .formatted(mean(samples.x1()), mean(samples.x2()), mean(samples.y())));
    String message =
        regression()
            ? "40 samples, whose label is higher where both features are."
            : "40 samples of two classes, seen from above; the label is the height.";
    SpaceFigure figure =
        figure().withTitle(regression() ? "Regression data" : "Classification data");
    return output(text.toString(), figure.withMessage(message), message, Map.of());
  }

  private static String mean(List<Double> column) {
    return Numbers.plain(column.stream().mapToDouble(Double::doubleValue).sum() / column.size());
  }

  private Output model(Model model) {
    double[] found = model.parameters();
    String score =
        "%s x1 + %s x2 + %s"
            .formatted(Numbers.plain(found[0]), Numbers.plain(found[1]), Numbers.plain(found[2]));
    String text =
        """
        w1 = %s
        w2 = %s
        b = %s
        %s
        %s = %s
        """
            .formatted(
                found[0],
                found[1],
                found[2],
                regression()
                    ? "plane: y = " + score
                    : "probability: y = 1/(1 + e^-(" + score + "))",
                neuron.loss() == Loss.LOG ? "log loss" : "MSE loss",
                Numbers.plain(model.loss(neuron.loss(), neuron.samples())));
    boolean trained = stage == Stage.FINAL;
    String message =
        regression()
            ? trained
                ? "The trained plane runs through the middle of the samples."
                : "A random plane passes most of the samples by."
            : trained
                ? "The trained surface is steep between the classes: few samples are in doubt."
                : "A random model is in doubt about most samples.";
    SpaceFigure figure = figure();
    if (trained) {
      figure =
          figure.with(
              surface(
                  neuron.start(startCell()),
                  Role.GUIDE,
                  LegendEntry.named("random model").hidden()));
    }
    figure =
        figure
            .with(
                surface(
                    model,
                    trained ? Role.TANGENT : Role.GUIDE,
                    LegendEntry.named(trained ? "final model" : "random model")))
            .withTitle(trained ? "Final model" : "Random model")
            .withMessage(message);
    return output(
        text,
        figure,
        message,
        Map.of(
            "w1", Numbers.shown(found[0]),
            "w2", Numbers.shown(found[1]),
            "b", Numbers.shown(found[2])));
  }

  private static Output output(
      String text, SpaceFigure figure, String message, Map<String, String> more) {
    Map<String, String> values = new LinkedHashMap<>(more);
    values.put("message", message);
    return new Output(text, Optional.of(figure), values);
  }

  /// The samples in their box.
  private SpaceFigure figure() {
    LabelledSamples samples = samples();
    SpaceAxes axes = SpaceAxes.cube().labelled("$x_1$", "$x_2$", "$y$");
    if (regression()) {
      Cloud data =
          Cloud.of(
                  LabelledSamples.array(samples.x1()),
                  LabelledSamples.array(samples.x2()),
                  LabelledSamples.array(samples.y()),
                  Role.POINT)
              .withDiameter(DIAMETER)
              .listed(LegendEntry.named("data"));
      return SpaceFigure.of(data)
          .withAxes(axes.withX(-reach(), reach()).withY(-reach(), reach()))
          .withCamera(Camera.at(1.2, -1.8, 0.5));
    }
    return SpaceFigure.of(
            points(samples, 1, Role.POSITIVE).listed(LegendEntry.named("positive class")),
            points(samples, 0, Role.NEGATIVE).listed(LegendEntry.named("negative class")))
        .withAxes(axes.withX(-reach(), reach()).withY(-reach(), reach()))
        .withCamera(Camera.at(0, 0.3, 2.5).withUp(0, 1, 0).named("from above"));
  }

  private double reach() {
    return regression() ? 2.5 : 5;
  }

  private static Cloud points(LabelledSamples samples, double label, Role role) {
    int[] rows =
        IntStream.range(0, samples.count()).filter(i -> samples.y().get(i) == label).toArray();
    return Cloud.of(
            IntStream.of(rows).mapToDouble(samples.x1()::get).toArray(),
            IntStream.of(rows).mapToDouble(samples.x2()::get).toArray(),
            IntStream.of(rows).mapToDouble(samples.y()::get).toArray(),
            role)
        .withDiameter(DIAMETER);
  }

  /// The output of a model over the box.
  private Surface surface(Model model, Role role, LegendEntry entry) {
    double[] side = Surfaces.between(-reach(), reach());
    double[] features = new double[2 * side.length * side.length];
    for (int i = 0; i < side.length * side.length; i++) {
      features[2 * i] = side[i % side.length];
      features[2 * i + 1] = side[i / side.length];
    }
    Paint paint =
        regression()
            ? Paint.plain(role)
            : Paint.graded(
                Ramp.of(
                    Palette.LIGHT.line(Role.NEGATIVE),
                    "#F6F6F6",
                    Palette.LIGHT.line(Role.POSITIVE)),
                0,
                1);
    // shown
    return Surface.of(Mesh.over(side, side, model.predictAll(features)), paint)
        .withOpacity(GLASS)
        .listed(entry);
    // end shown
  }
}
