package dev.nabla.compile;

import dev.nabla.compile.kernel.Kernels;
import dev.nabla.compile.kernel.MadeClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Compiled expressions. Immutable; any number of threads may use it at once.
///
/// The bits of a result depend on the arguments only: not on the length of the columns, where a
/// range was cut, which thread computed it, or whether the machine has vector instructions. (Every
/// NaN counts as the same.) A large evaluation uses all cores, or as many as the system property
/// `nabla.threads` says when the first one begins. Arithmetic is that of IEEE 754: 1/0 is Infinity,
/// ln(−1) is NaN. Single values allocate nothing, but for gamma and its kin, binomials and roots,
/// which are computed in two doubles: at most 4 kB each.
public final class Compiled {
  private static final ThreadLocal<double[]> SCRATCH =
      ThreadLocal.withInitial(() -> new double[64]);

  private final Program program;
  private final Tiers tiers;

  Compiled(Program program, Tiers tiers) {
    this.program = program;
    this.tiers = tiers;
  }

  static Compiled of(Program program) {
    return new Compiled(program, Tiers.rising(program));
  }

  /// The same program on other loops; they give the same bits.
  Compiled on(Kernels others) {
    return in(Tiers.plain(program, others));
  }

  /// The same program in other tiers; they give the same bits.
  Compiled in(Tiers others) {
    return new Compiled(program, others);
  }

  Program program() {
    return program;
  }

  /// The number of arguments: columns to give.
  public int arguments() {
    return program.arguments();
  }

  /// The number of roots: columns to receive.
  public int roots() {
    return program.roots();
  }

  /// The instructions, one a line, as `explain` shows them.
  public List<String> lines() {
    return program.lines();
  }

  /// The bytecode that is made for this program when it is used much, one instruction a line: its
  /// loops over columns, where steps can be done together, and the code for single values. Empty
  /// for programs that are too long for one class.
  public List<String> bytecode() {
    if (program.instructions().size() > Hot.LONGEST) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    List<Run> runs = Fusing.of(program).runs();
    if (!runs.isEmpty()) {
      int lanes = Hot.VECTORS ? MadeClasses.lanes() : 1;
      lines.addAll(Disassembly.lines(LoopClass.of(program, runs, lanes)));
    }
    lines.addAll(Disassembly.lines(RowClass.of(program)));
    return List.copyOf(lines);
  }

  /// Evaluates every root at every row.
  ///
  /// @param columns one for each argument, of the results' length or of length 1 for a value that
  ///   is the same in every row
  /// @param results one for each root, all of the same length; may be the columns themselves
  /// @throws IllegalArgumentException if the numbers or lengths of columns do not fit
  public void evaluate(double[][] columns, double[][] results) {
    evaluate(columns, results, 0, results.length == 0 ? 0 : results[0].length);
  }

  /// The only root at every row.
  ///
  /// @param columns one for each argument, of one length, or of length 1 for a value that is the
  ///   same in every row
  /// @throws IllegalArgumentException if there are several roots, or the columns do not fit
  public double[] over(double[]... columns) {
    if (roots() != 1) {
      throw new IllegalArgumentException(roots() + " roots have no single column");
    }
    int length = 1;
    for (double[] column : columns) {
      length = column.length == 1 ? length : column.length;
    }
    double[] results = new double[length];
    evaluate(columns, new double[][] {results});
    return results;
  }

  /// Evaluates every root at the rows from `from` to before `to`; other rows stay as they are.
  ///
  /// @throws IllegalArgumentException if the numbers or lengths of columns do not fit
  /// @throws IndexOutOfBoundsException if the range is not within the results
  public void evaluate(double[][] columns, double[][] results, int from, int to) {
    check(columns, results, from, to);
    Plan plan = tiers.plan(to - from);
    run(plan, columns, results, from, to, Cores.forWork((long) (to - from) * plan.cost()));
  }

  /// With so many threads; the bits are the same for any number.
  void evaluate(double[][] columns, double[][] results, int from, int to, int threads) {
    check(columns, results, from, to);
    run(tiers.plan(to - from), columns, results, from, to, threads);
  }

  private void run(
      Plan plan, double[][] columns, double[][] results, int from, int to, int threads) {
    Cores.share(
        from,
        to,
        threads,
        rows -> {
          Blocks blocks = new Blocks(tiers.kernels(), plan, columns, results, rows);
          return blocks::run;
        });
  }

  private void check(double[][] columns, double[][] results, int from, int to) {
    if (columns.length != arguments() || results.length != roots()) {
      throw new IllegalArgumentException(
          "takes "
              + arguments()
              + " columns and "
              + roots()
              + " results, not "
              + columns.length
              + " and "
              + results.length);
    }
    int length = results[0].length;
    Objects.checkFromToIndex(from, to, length);
    for (double[] result : results) {
      if (result.length != length) {
        throw new IllegalArgumentException("the results differ in length");
      }
    }
    for (double[] column : columns) {
      if (column.length != length && column.length != 1) {
        throw new IllegalArgumentException(
            "a column has length " + column.length + ", not " + length + " or 1");
      }
    }
  }

  /// The value of the only root at values of the arguments, in their order. Allocates nothing.
  ///
  /// @throws IllegalArgumentException if there are several roots or the number of values is wrong
  public double at(double... values) {
    checkValues(values.length);
    double[] slots = scratch();
    System.arraycopy(values, 0, slots, 0, values.length);
    tiers.run(slots);
    return onlyRoot(slots);
  }

  /// The value of the only root, a function of one argument. Allocates nothing.
  ///
  /// @throws IllegalArgumentException if there are several roots or other than one argument
  public double at(double x) {
    checkValues(1);
    double[] slots = scratch();
    slots[0] = x;
    tiers.run(slots);
    return onlyRoot(slots);
  }

  /// The value of the only root, a function of two arguments. Allocates nothing.
  ///
  /// @throws IllegalArgumentException if there are several roots or other than two arguments
  public double at(double x, double y) {
    checkValues(2);
    double[] slots = scratch();
    slots[0] = x;
    slots[1] = y;
    tiers.run(slots);
    return onlyRoot(slots);
  }

  /// The values of all roots, into the given array. Allocates nothing.
  ///
  /// @throws IllegalArgumentException if the number of values or results is wrong
  public void at(double[] values, double[] results) {
    if (results.length != roots()) {
      throw new IllegalArgumentException("there are " + roots() + " roots, not " + results.length);
    }
    checkValues(values.length);
    double[] slots = scratch();
    System.arraycopy(values, 0, slots, 0, values.length);
    tiers.run(slots);
    System.arraycopy(slots, program.firstRoot(), results, 0, results.length);
  }

  /// The value of the first root, and those of the others into the given array. Allocates nothing.
  ///
  /// @throws IllegalArgumentException if the number of values or others is wrong
  public double firstAt(double[] values, double[] others) {
    if (others.length != roots() - 1) {
      throw new IllegalArgumentException(
          "there are " + (roots() - 1) + " other roots, not " + others.length);
    }
    checkValues(values.length);
    double[] slots = scratch();
    System.arraycopy(values, 0, slots, 0, values.length);
    tiers.run(slots);
    System.arraycopy(slots, program.firstRoot() + 1, others, 0, others.length);
    return slots[program.firstRoot()];
  }

  private void checkValues(int given) {
    if (given != arguments()) {
      throw new IllegalArgumentException("takes " + arguments() + " values, not " + given);
    }
  }

  private double onlyRoot(double[] slots) {
    if (roots() != 1) {
      throw new IllegalArgumentException(roots() + " roots have no single value");
    }
    return slots[program.firstRoot()];
  }

  private double[] scratch() {
    double[] slots = SCRATCH.get();
    if (slots.length < program.slots()) {
      slots = new double[program.slots()];
      SCRATCH.set(slots);
    }
    return slots;
  }
}
