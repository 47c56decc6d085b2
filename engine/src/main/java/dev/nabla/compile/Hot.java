package dev.nabla.compile;

import dev.nabla.compile.kernel.Aside;
import dev.nabla.compile.kernel.Kernels;
import dev.nabla.compile.kernel.RowCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The code that is made for a program that is used much: made and tried aside, taken when it has
/// won there. Equal programs share it, so that a formula that is derived and compiled again and
/// again is fast from its second time on.
final class Hot {
  /// Elements after which code for columns is made: before the loops of single instructions are
  /// warmed, which it makes needless.
  private static final long MANY_ELEMENTS = 100_000;

  /// Instructions of single values after which code for them is made.
  private static final long MANY_STEPS = 50_000;

  /// Longer programs stay as they are: a class has room for 65,535 constants and names.
  static final int LONGEST = 8_000;

  private static final int MOST_KNOWN = 100;

  static final boolean VECTORS = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  private static final Map<Program, Hot> KNOWN = new LinkedHashMap<>(16, 0.75f, true);

  private final Program program;
  private final Kernels kernels = Kernels.best();
  private volatile @Nullable Plan plan;
  private volatile @Nullable RowCode row;

  // Not synchronized: a count that is lost costs only time.
  private long elements;
  private long steps;

  private Hot(Program program) {
    this.program = program;
  }

  static Hot of(Program program) {
    synchronized (KNOWN) {
      Hot hot = KNOWN.computeIfAbsent(program, Hot::new);
      if (KNOWN.size() > MOST_KNOWN) {
        KNOWN.remove(KNOWN.keySet().iterator().next());
      }
      return hot;
    }
  }

  @Nullable Plan plan(long more) {
    long before = elements;
    elements = before + more;
    if (before < MANY_ELEMENTS && before + more >= MANY_ELEMENTS && isShort()) {
      Aside.later(this::makeLoops);
    }
    return plan;
  }

  @Nullable RowCode row(long more) {
    long before = steps;
    steps = before + more;
    if (before < MANY_STEPS && before + more >= MANY_STEPS && isShort()) {
      Aside.later(this::makeRow);
    }
    return row;
  }

  private boolean isShort() {
    return program.instructions().size() <= LONGEST;
  }

  private void makeLoops() {
    Optional<Plan> fused = Plan.fused(program, VECTORS);
    if (fused.isPresent() && Trial.isFaster(kernels, Plan.plain(program), fused.get())) {
      plan = fused.get();
    }
  }

  private void makeRow() {
    RowCode made = RowClass.define(program);
    if (Trial.isFaster(program, made)) {
      row = made;
    }
  }
}
