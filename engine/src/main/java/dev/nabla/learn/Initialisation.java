package dev.nabla.learn;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How the first weights are drawn; every bias is 0. The weights of a layer are drawn row by row,
/// layer after layer.
public enum Initialisation {
  /// Evenly from 0 to before 0.5.
  HALF,
  /// Evenly from −r to r with r² = 6/(inputs + outputs), for tanh, sigmoid, softmax and linear.
  ///
  /// Source: X. Glorot, Y. Bengio, Understanding the difficulty of training deep feedforward neural
  /// networks (2010).
  GLOROT,
  /// Normally with variance 2/inputs, for ReLU.
  ///
  /// Source: K. He, X. Zhang, S. Ren, J. Sun, Delving deep into rectifiers (2015).
  HE;

  private static final double WIDTH_OF_HALF = 0.5;

  /// The word for it: `glorot`.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The initialisation of a word.
  public static Optional<Initialisation> named(String word) {
    return Arrays.stream(values()).filter(one -> one.text().equals(word)).findFirst();
  }

  /// The first parameters of a network.
  ///
  /// @param random moves on by one number for each weight
  public double[] draw(Network network, NumPyRandom random) {
    double[] parameters = new double[network.parameters()];
    int next = 0;
    for (int i = 0; i < network.layers().size(); i++) {
      int inputs = network.inputs(i);
      int outputs = network.layers().get(i).outputs();
      double[] weights = weights(inputs, outputs, random);
      System.arraycopy(weights, 0, parameters, next, weights.length);
      next += weights.length + outputs;
    }
    return parameters;
  }

  private double[] weights(int inputs, int outputs, NumPyRandom random) {
    int count = inputs * outputs;
    return switch (this) {
      case HALF -> {
        double[] weights = random.uniform(0, 1, count);
        for (int i = 0; i < count; i++) {
          weights[i] *= WIDTH_OF_HALF;
        }
        yield weights;
      }
      case GLOROT -> {
        double limit = Math.sqrt(6.0 / (inputs + outputs));
        yield random.uniform(-limit, limit, count);
      }
      case HE -> random.normal(0, Math.sqrt(2.0 / inputs), count);
    };
  }
}
