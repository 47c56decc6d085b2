package dev.nabla.bench.race;

import java.util.function.Supplier;

/// This engine.
final class Own implements Contestant {
  private final String name;
  private final Supplier<Runnable> build;
  private final Supplier<double[]> result;
  private Runnable call = () -> {};

  private Own(String name, Supplier<Runnable> build, Supplier<double[]> result) {
    this.name = name;
    this.build = build;
    this.result = result;
  }

  /// @param build differentiates and compiles, and gives one repetition of the work
  /// @param result reads the numbers of the last repetition
  static Own of(String name, Supplier<Runnable> build, Supplier<double[]> result) {
    return new Own(name, build, result);
  }

  /// For work that is done from the beginning in every repetition.
  static Own everyTime(String name, Runnable work, Supplier<double[]> result) {
    return of(name, () -> work, result);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Start start() {
    long begin = System.nanoTime();
    call = build.get();
    long ready = System.nanoTime();
    call.run();
    long end = System.nanoTime();
    return new Start((ready - begin) / 1e6, (end - ready) / 1e6);
  }

  @Override
  public double[] run(int repetitions) {
    Runnable work = call;
    work.run();
    double[] times = new double[repetitions];
    for (int i = 0; i < repetitions; i++) {
      long begin = System.nanoTime();
      work.run();
      times[i] = (System.nanoTime() - begin) / 1e6;
    }
    return times;
  }

  @Override
  public double[] answer() {
    call.run();
    return result.get();
  }

  @Override
  public void forget() {
    call = () -> {};
  }
}
