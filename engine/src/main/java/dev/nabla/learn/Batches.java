package dev.nabla.learn;

import dev.nabla.compile.CompiledArrays;

/// Loss and gradient on parts of samples, compiled for the two lengths that parts have. Nothing is
/// allocated after the beginning. For one thread.
final class Batches {
  private final Samples samples;
  private final int size;
  private final int count;
  private final Part part;
  private final Part rest;
  private final double[][] results;

  /// @param size how many samples a part has, but for the last
  Batches(Network network, Loss loss, Samples samples, int size, double[] parameters) {
    this.samples = samples;
    this.size = size;
    this.count = Math.ceilDiv(samples.count(), size);
    int over = samples.count() % size;
    boolean whole = size == samples.count();
    this.part = new Part(network, loss, samples, size, whole, parameters);
    this.rest = over == 0 ? part : new Part(network, loss, samples, over, false, parameters);
    this.results = new double[][] {new double[1], new double[parameters.length]};
  }

  /// A program with its arguments.
  private static final class Part {
    private final CompiledArrays code;
    private final CompiledArrays.Workspace workspace;
    private final double[][] arguments;

    Part(
        Network network,
        Loss loss,
        Samples samples,
        int size,
        boolean isWhole,
        double[] parameters) {
      code = NetworkCode.lossAndGradient(network, loss, size);
      workspace = code.workspace();
      arguments =
          new double[][] {
            parameters,
            isWhole ? samples.inputs() : new double[Math.multiplyExact(size, samples.features())],
            isWhole ? samples.targets() : new double[Math.multiplyExact(size, samples.outputs())]
          };
    }
  }

  /// How many parts there are.
  int count() {
    return count;
  }

  /// How many samples a part has.
  int size(int batch) {
    return batch < count - 1 ? size : samples.count() - batch * size;
  }

  /// The loss on all samples, if they are one part.
  double whole() {
    part.code.run(part.arguments, results, part.workspace);
    return results[0][0];
  }

  /// The loss on a part of the samples in some order.
  double loss(int[] order, int batch) {
    Part one = batch < count - 1 ? part : rest;
    int from = batch * size;
    samples.gather(order, from, from + size(batch), one.arguments[1], one.arguments[2]);
    one.code.run(one.arguments, results, one.workspace);
    return results[0][0];
  }

  /// The gradient that belongs to the last loss.
  double[] gradient() {
    return results[1];
  }
}
