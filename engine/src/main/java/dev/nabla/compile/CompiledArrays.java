package dev.nabla.compile;

import dev.nabla.compile.kernel.Kernels;
import dev.nabla.compile.kernel.MatrixKernels;
import dev.nabla.expr.Shape;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Compiled expressions over arrays. Immutable; any number of threads may use it at once.
///
/// Arrays are plain: entries in the order of rows, a scalar is an array of one. The bits of a
/// result depend on the arguments only: not on the number of threads (the property `nabla.threads`,
/// or all processors; small inputs use one), or whether the machine has vector instructions. (Every
/// NaN counts as the same.) After the first call of a thread small inputs need no memory.
public final class CompiledArrays {
  private final ArrayProgram program;
  private final List<Shape> argumentShapes;
  private final List<Shape> resultShapes;
  private final StatementRunner[] runners;
  private final ThreadLocal<Workspace> own = ThreadLocal.withInitial(this::workspace);

  CompiledArrays(
      ArrayProgram program,
      List<Shape> argumentShapes,
      List<Shape> resultShapes,
      Function<Program, Tiers> tiers,
      MatrixKernels sums) {
    this.program = program;
    this.argumentShapes = argumentShapes;
    this.resultShapes = resultShapes;
    this.runners =
        program.statements().stream()
            .flatMap(statement -> runners(statement, tiers, sums))
            .toArray(StatementRunner[]::new);
  }

  /// What runs one after the other for a statement.
  private static Stream<StatementRunner> runners(
      Statement statement, Function<Program, Tiers> tiers, MatrixKernels sums) {
    StatementRunner first = runner(statement, tiers, sums);
    return statement instanceof Statement.Loop loop
        ? Stream.concat(Stream.of(first), SoftmaxScaling.after(loop))
        : Stream.of(first);
  }

  private static StatementRunner runner(
      Statement statement, Function<Program, Tiers> tiers, MatrixKernels sums) {
    return switch (statement) {
      case Statement.Fill(double value, View target) -> new FillRunner(value, target);
      case Statement.Loop loop -> new LoopRunner(loop, tiers.apply(loop.body()), sums);
      case Statement.RowPass pass ->
          new RowPassRunner(
              pass,
              (RowDots) Products.runner(pass.dots(), sums),
              new LoopRunner(pass.between(), tiers.apply(pass.between().body()), sums),
              (RowSums) Products.runner(pass.sums(), sums));
      case Statement.Multiply multiply -> Products.runner(multiply, sums);
      case Statement.Factor(View matrix, View target) -> new FactorRunner(matrix, target, sums);
      case Statement.SolveFactored(View factor, View right, View target) ->
          new SolveRunner(factor, right, target, sums);
      case Statement.LogDiagonal(View factor, View target) ->
          new LogDiagonalRunner(factor, target, sums);
    };
  }

  /// The same program on other loops; they give the same bits.
  CompiledArrays on(Kernels kernels, MatrixKernels sums) {
    return new CompiledArrays(
        program, argumentShapes, resultShapes, body -> Tiers.plain(body, kernels), sums);
  }

  ArrayProgram program() {
    return program;
  }

  /// The memory of one caller for the values between arguments and results. Not to be used by two
  /// threads at once.
  public static final class Workspace {
    private final CompiledArrays owner;
    private final double[][] buffers;
    private final Scratch[] scratch;
    private final boolean eager;

    private Workspace(CompiledArrays owner, int threads, boolean eager) {
      this.owner = owner;
      this.eager = eager;
      ArrayProgram program = owner.program;
      buffers = new double[program.buffers()][];
      for (int i = program.firstTemporary(); i < buffers.length; i++) {
        buffers[i] = new double[program.size(i)];
      }
      scratch = new Scratch[threads];
      for (int i = 0; i < threads; i++) {
        scratch[i] = new Scratch();
      }
    }
  }

  /// A workspace for calls that share one.
  public Workspace workspace() {
    return new Workspace(this, Cores.MOST, false);
  }

  /// A workspace for calls on a number of threads, however small the inputs are.
  Workspace workspace(int threads) {
    return new Workspace(this, threads, true);
  }

  /// The shapes of the arguments, with all lengths known.
  public List<Shape> arguments() {
    return argumentShapes;
  }

  /// The shapes of the results.
  public List<Shape> results() {
    return resultShapes;
  }

  /// The loop program, as `explain` shows it.
  public List<String> lines() {
    return program.lines();
  }

  /// Computes all results in the workspace of this thread.
  ///
  /// @param arguments one array for each argument, in the order of rows
  /// @param results one array for each result, which is overwritten; no argument, and no array
  ///   twice
  /// @throws IllegalArgumentException if numbers or sizes do not fit, or an array occurs twice
  /// @throws dev.nabla.expr.EffortException if the effort of the calling thread is used up; the
  ///   results are then of no use
  public void run(double[][] arguments, double[][] results) {
    run(arguments, results, own.get());
  }

  /// Computes all results into new arrays.
  ///
  /// @throws IllegalArgumentException if numbers or sizes do not fit
  public double[][] run(double[]... arguments) {
    double[][] results = new double[resultShapes.size()][];
    for (int i = 0; i < results.length; i++) {
      results[i] = new double[program.results().get(i)];
    }
    run(arguments, results);
    return results;
  }

  /// Computes all results in a workspace of this program.
  ///
  /// @throws IllegalArgumentException as without, or if the workspace is another program's
  public void run(double[][] arguments, double[][] results, Workspace workspace) {
    if (workspace.owner != this) {
      throw new IllegalArgumentException("the workspace belongs to another program");
    }
    check("argument", argumentShapes, program.arguments(), arguments);
    check("result", resultShapes, program.results(), results);
    checkApart(arguments, results);
    double[][] buffers = workspace.buffers;
    System.arraycopy(arguments, 0, buffers, 0, arguments.length);
    System.arraycopy(results, 0, buffers, arguments.length, results.length);
    for (StatementRunner runner : runners) {
      Workers.run(runner, buffers, workspace.scratch, workspace.eager);
    }
  }

  private static void check(
      String kind, List<Shape> shapes, List<Integer> sizes, double[][] arrays) {
    if (arrays.length != sizes.size()) {
      throw new IllegalArgumentException(
          "takes %d %ss, not %d".formatted(sizes.size(), kind, arrays.length));
    }
    for (int i = 0; i < arrays.length; i++) {
      if (arrays[i].length != sizes.get(i)) {
        throw new IllegalArgumentException(
            "%s %d has shape %s, so %d entries, not %d"
                .formatted(kind, i, shapes.get(i), sizes.get(i), arrays[i].length));
      }
    }
  }

  private static void checkApart(double[][] arguments, double[][] results) {
    for (int i = 0; i < results.length; i++) {
      for (double[] argument : arguments) {
        if (argument == results[i]) {
          throw new IllegalArgumentException("result " + i + " is also an argument");
        }
      }
      for (int j = 0; j < i; j++) {
        if (results[j] == results[i]) {
          throw new IllegalArgumentException("results " + j + " and " + i + " are one array");
        }
      }
    }
  }
}
