package dev.nabla.learn;

import dev.nabla.compile.CompiledArrays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A network with its parameters. Immutable; any number of threads may use it at once.
///
/// {@snippet file="dev/nabla/examples/Learning.java" region="network"}
public final class Model {
  /// Predictions are made for so many samples at once; those that are missing are zeros.
  private static final int BLOCK = 256;

  private final Network network;
  private final double[] parameters;
  private volatile @Nullable CompiledArrays code;

  private Model(Network network, double[] parameters) {
    this.network = network;
    this.parameters = parameters;
  }

  /// A network with parameters in the order that [Network] tells.
  ///
  /// @throws IllegalArgumentException if their number is not the network's
  public static Model of(Network network, double... parameters) {
    if (parameters.length != network.parameters()) {
      throw new IllegalArgumentException(
          "the network has %d parameters, not %d"
              .formatted(network.parameters(), parameters.length));
    }
    return new Model(network, parameters.clone());
  }

  /// A network with its first weights.
  public static Model initial(Network network, Initialisation initialisation, NumPyRandom random) {
    return new Model(network, initialisation.draw(network, random));
  }

  public Network network() {
    return network;
  }

  /// The parameters, in the order that [Network] tells.
  public double[] parameters() {
    return parameters.clone();
  }

  /// The predictions for one sample.
  ///
  /// @throws IllegalArgumentException if the number of features is not the network's
  public double[] predict(double... features) {
    if (features.length != network.features()) {
      throw new IllegalArgumentException(
          "a sample has %d features, not %d".formatted(network.features(), features.length));
    }
    return predictAll(features);
  }

  /// The predictions for samples, one after the other. What a sample gets does not depend on the
  /// others.
  ///
  /// @param features those of the first sample, then of the second, and so on
  /// @throws IllegalArgumentException if their number is no multiple of the network's
  public double[] predictAll(double[] features) {
    int width = network.features();
    if (features.length % width != 0) {
      throw new IllegalArgumentException(
          "%d numbers are not samples of %d features".formatted(features.length, width));
    }
    int count = features.length / width;
    int outputs = network.outputs();
    CompiledArrays compiled = code();
    double[] predictions = new double[Math.multiplyExact(count, outputs)];
    double[][] arguments = {parameters, new double[BLOCK * width]};
    double[][] results = {new double[BLOCK * outputs]};
    for (int from = 0; from < count; from += BLOCK) {
      int length = Math.min(BLOCK, count - from);
      System.arraycopy(features, from * width, arguments[1], 0, length * width);
      Arrays.fill(arguments[1], length * width, BLOCK * width, 0);
      compiled.run(arguments, results);
      System.arraycopy(results[0], 0, predictions, from * outputs, length * outputs);
    }
    return predictions;
  }

  private CompiledArrays code() {
    CompiledArrays known = code;
    if (known == null) {
      known = NetworkCode.output(network, BLOCK);
      code = known;
    }
    return known;
  }

  /// The loss on samples.
  ///
  /// @throws IllegalArgumentException if the samples or the loss do not fit the network
  public double loss(Loss loss, Samples samples) {
    check(network, samples);
    double[][] value = new double[1][1];
    NetworkCode.loss(network, loss, samples.count())
        .run(new double[][] {parameters, samples.inputs(), samples.targets()}, value);
    return value[0][0];
  }

  /// The loss on samples and its gradient by the parameters, in their order.
  ///
  /// @param gradient is overwritten; as long as there are parameters
  /// @throws IllegalArgumentException if the samples or the loss do not fit the network
  public double lossAndGradient(Loss loss, Samples samples, double[] gradient) {
    check(network, samples);
    double[][] results = {new double[1], gradient};
    NetworkCode.lossAndGradient(network, loss, samples.count())
        .run(new double[][] {parameters, samples.inputs(), samples.targets()}, results);
    return results[0][0];
  }

  /// Writes the model to a file, which is replaced as a whole.
  ///
  /// @throws IllegalArgumentException if a parameter is not finite
  /// @throws IOException if the file cannot be written
  public void save(Path file) throws IOException {
    SafeFile.write(file, ModelText.of(this));
  }

  /// Reads a model that was saved; it is the same to the last bit.
  ///
  /// @throws ModelException if the file is no such model
  /// @throws IOException if the file cannot be read
  public static Model load(Path file) throws IOException {
    return ModelText.model(Files.readString(file));
  }

  static void check(Network network, Samples samples) {
    if (samples.features() != network.features() || samples.outputs() != network.outputs()) {
      throw new IllegalArgumentException(
          "the network is from %d features to %d outputs, but samples have %d features and %d targets"
              .formatted(
                  network.features(), network.outputs(), samples.features(), samples.outputs()));
    }
  }
}
