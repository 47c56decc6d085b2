package dev.nabla.compile;

import dev.nabla.compile.kernel.Kernels;
import dev.nabla.compile.kernel.RowCode;
import org.jspecify.annotations.Nullable;

/// The ways to run a program, from ready at once to fast. All give the same bits.
///
/// Columns begin with a loop for each instruction, single values with an interpreter; what is used
/// much gets code of its own.
final class Tiers {
  /// Elements, or instructions of single values, before anything is looked up or counted for all.
  private static final long SOME = 5_000;

  private final Program program;
  private final Kernels kernels;
  private final boolean rising;
  private volatile Plan plan;
  private volatile @Nullable RowCode row;
  private volatile @Nullable Hot hot;

  // Not synchronized: a count that is lost costs only time.
  private long elements;
  private long steps;

  private Tiers(
      Program program, Kernels kernels, boolean rising, Plan plan, @Nullable RowCode row) {
    this.program = program;
    this.kernels = kernels;
    this.rising = rising;
    this.plan = plan;
    this.row = row;
  }

  /// From the first tier to the last as it is used.
  static Tiers rising(Program program) {
    return new Tiers(program, Kernels.best(), true, Plan.plain(program), null);
  }

  /// For ever a loop for each instruction.
  static Tiers plain(Program program, Kernels kernels) {
    return new Tiers(program, kernels, false, Plan.plain(program), null);
  }

  /// Code of its own from the first element.
  ///
  /// @param vectors whether with vector instructions
  static Tiers made(Program program, boolean vectors) {
    Plan plan = Plan.fused(program, vectors).orElseGet(() -> Plan.plain(program));
    return new Tiers(program, Kernels.best(), false, plan, RowClass.define(program));
  }

  Kernels kernels() {
    return kernels;
  }

  /// How to run so many rows.
  Plan plan(int rows) {
    if (rising) {
      elements += rows;
      if (elements >= SOME) {
        Plan made = hot().plan(rows);
        plan = made == null ? plan : made;
      }
    }
    return plan;
  }

  /// Runs one element, from the arguments in the first slots to the roots in theirs.
  void run(double[] slots) {
    RowCode made = row;
    if (made == null && rising) {
      int more = program.instructions().size();
      steps += more;
      if (steps >= SOME) {
        made = hot().row(more);
        row = made;
      }
    }
    if (made == null) {
      SingleRow.run(program, slots);
    } else {
      made.run(slots);
    }
  }

  private Hot hot() {
    Hot known = hot;
    if (known == null) {
      known = Hot.of(program);
      hot = known;
    }
    return known;
  }
}
