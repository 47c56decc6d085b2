package dev.nabla.learn;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/// Samples to learn from: for each the features and the targets. Immutable, unless the caller goes
/// on to change the arrays it has given.
public final class Samples {
  private final int count;
  private final int features;
  private final int outputs;
  private final double[] inputs;
  private final double[] targets;

  private Samples(int count, int features, int outputs, double[] inputs, double[] targets) {
    this.count = count;
    this.features = features;
    this.outputs = outputs;
    this.inputs = inputs;
    this.targets = targets;
  }

  /// Samples in the layout of textbooks: a row for each feature, and a column for each sample.
  ///
  /// @param features features × samples
  /// @param targets outputs × samples
  /// @throws IllegalArgumentException if there are none, or rows differ in length
  public static Samples ofColumns(double[][] features, double[][] targets) {
    if (features.length == 0 || targets.length == 0) {
      throw new IllegalArgumentException("samples have at least one feature and one target");
    }
    int count = features[0].length;
    return ofRows(
        transposed(features, count), features.length, transposed(targets, count), targets.length);
  }

  private static double[] transposed(double[][] rows, int count) {
    double[] result = new double[Math.multiplyExact(rows.length, count)];
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != count) {
        throw new IllegalArgumentException(
            "row %d has %d samples, not %d".formatted(i, rows[i].length, count));
      }
      for (int j = 0; j < count; j++) {
        result[j * rows.length + i] = rows[i][j];
      }
    }
    return result;
  }

  /// Samples one after the other. The arrays are kept, not copied.
  ///
  /// @param inputs the features of the first sample, then of the second, and so on
  /// @param targets the same for targets
  /// @throws IllegalArgumentException if there are none, or the lengths do not fit
  public static Samples ofRows(double[] inputs, int features, double[] targets, int outputs) {
    if (features < 1 || outputs < 1) {
      throw new IllegalArgumentException("samples have at least one feature and one target");
    }
    int count = targets.length / outputs;
    if (count == 0) {
      throw new IllegalArgumentException("there are no samples");
    }
    if (targets.length % outputs != 0 || (long) count * features != inputs.length) {
      throw new IllegalArgumentException(
          "%d numbers are not %d features, and %d not %d targets of the same samples"
              .formatted(inputs.length, features, targets.length, outputs));
    }
    return new Samples(count, features, outputs, inputs, targets);
  }

  /// How many samples there are.
  public int count() {
    return count;
  }

  /// How many features each has.
  public int features() {
    return features;
  }

  /// How many targets each has.
  public int outputs() {
    return outputs;
  }

  /// A feature of a sample.
  public double feature(int sample, int feature) {
    return inputs[sample * features + feature];
  }

  /// A target of a sample.
  public double target(int sample, int output) {
    return targets[sample * outputs + output];
  }

  double[] inputs() {
    return inputs;
  }

  double[] targets() {
    return targets;
  }

  /// Copies chosen samples to the beginning of arrays of their own.
  void gather(int[] order, int from, int to, double[] someInputs, double[] someTargets) {
    for (int i = from; i < to; i++) {
      int place = i - from;
      System.arraycopy(inputs, order[i] * features, someInputs, place * features, features);
      System.arraycopy(targets, order[i] * outputs, someTargets, place * outputs, outputs);
    }
  }

  /// A number that is another one for other samples, to notice that a run goes on with other data.
  long checksum() {
    CRC32C sum = new CRC32C();
    add(sum, inputs);
    add(sum, targets);
    return sum.getValue();
  }

  private static void add(CRC32C sum, double[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    for (double number : numbers) {
      bytes.putDouble(number);
      if (!bytes.hasRemaining()) {
        sum.update(bytes.flip());
        bytes.clear();
      }
    }
    sum.update(bytes.flip());
  }
}
