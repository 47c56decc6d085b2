package dev.nabla.bench.race;

/// Something that can do a work again and again, and tell what it got.
interface Contestant {
  /// As it is called in the table.
  String name();

  /// Gets ready and does the work once.
  ///
  /// @throws NotMeasuredException if it cannot
  Start start();

  /// Milliseconds of so many repetitions, after one that is not timed.
  ///
  /// @throws NotMeasuredException if it cannot
  double[] run(int repetitions);

  /// All numbers of the result, one after the other.
  ///
  /// @throws NotMeasuredException if it cannot
  double[] answer();

  /// Lets go of what the work holds.
  void forget();

  /// Milliseconds until it could be called (differentiating and compiling), and of the first call.
  record Start(double build, double first) {}
}
