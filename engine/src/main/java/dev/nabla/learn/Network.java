package dev.nabla.learn;

import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Shape;
import java.util.ArrayList;
import java.util.List;

/// The description of a network of dense layers, without parameters. Immutable.
///
/// The layout is that of textbooks: X is features × samples, the weights W of a layer are outputs ×
/// inputs, its bias b is outputs × 1, and its scores are W·X + b. The parameters of all layers, one
/// after the other, each W row by row and then b, are one array of numbers.
///
/// {@snippet file="dev/nabla/examples/Learning.java" region="network"}
///
/// @param features how many numbers a sample has, at least 1
/// @param layers from the features to the predictions, at least one
public record Network(int features, List<Layer> layers) {
  public Network {
    if (features < 1) {
      throw new IllegalArgumentException("a sample has at least one feature, not " + features);
    }
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a network has at least one layer");
    }
    layers = List.copyOf(layers);
    parameters(features, layers);
  }

  /// One neuron: w·X + b and an activation.
  public static Network neuron(int features, Activation activation) {
    return new Network(features, List.of(new Layer(1, activation)));
  }

  /// A network of layers that share an activation, but for the last.
  ///
  /// @param hidden the outputs of each layer before the last
  /// @param inner their activation
  public static Network of(int features, List<Integer> hidden, Activation inner, Layer last) {
    List<Layer> layers = new ArrayList<>();
    hidden.forEach(outputs -> layers.add(new Layer(outputs, inner)));
    layers.add(last);
    return new Network(features, layers);
  }

  /// How many numbers the network predicts for a sample.
  public int outputs() {
    return layers.getLast().outputs();
  }

  /// The layers in words: `2 > 16:tanh > 1:sigmoid`.
  String text() {
    StringBuilder text = new StringBuilder().append(features);
    layers.forEach(
        layer ->
            text.append(" > ")
                .append(layer.outputs())
                .append(':')
                .append(layer.activation().text()));
    return text.toString();
  }

  /// How many numbers the inputs of a layer have.
  int inputs(int layer) {
    return layer == 0 ? features : layers.get(layer - 1).outputs();
  }

  /// How many parameters the network has.
  public int parameters() {
    return parameters(features, layers);
  }

  private static int parameters(int features, List<Layer> layers) {
    int count = 0;
    int inputs = features;
    for (Layer layer : layers) {
      count = Math.addExact(count, Math.multiplyExact(layer.outputs(), Math.addExact(inputs, 1)));
      inputs = layer.outputs();
    }
    return count;
  }

  /// The symbols of the parameters in their order: `w`, `b` of a single layer, else `W1`, `b1`,
  /// `W2`, `b2` and so on.
  public List<Expr.Symbol> symbols() {
    List<Expr.Symbol> symbols = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      int outputs = layers.get(i).outputs();
      boolean single = layers.size() == 1;
      symbols.add(Build.symbol(single ? "w" : "W" + (i + 1), Shape.of(outputs, inputs(i))));
      symbols.add(Build.symbol(single ? "b" : "b" + (i + 1), Shape.of(outputs, 1)));
    }
    return symbols;
  }

  /// The scores of the last layer, to which its activation is still to be applied, in terms of the
  /// [#symbols].
  ///
  /// @param samples features × samples
  /// @throws IllegalArgumentException if the shape does not fit
  public Expr scores(Expr samples) {
    List<Expr.Symbol> symbols = symbols();
    Expr inputs = samples;
    Expr scores = samples;
    for (int i = 0; i < layers.size(); i++) {
      scores = ArrayBuild.dot(symbols.get(2 * i), inputs).plus(symbols.get(2 * i + 1));
      inputs = layers.get(i).activation().of(scores);
    }
    return scores;
  }

  /// The predictions, outputs × samples, in terms of the [#symbols].
  ///
  /// @param samples features × samples
  /// @throws IllegalArgumentException if the shape does not fit
  public Expr output(Expr samples) {
    return layers.getLast().activation().of(scores(samples));
  }
}
