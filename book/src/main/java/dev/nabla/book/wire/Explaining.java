package dev.nabla.book.wire;

import dev.nabla.Formula;
import dev.nabla.compile.Compiled;
import dev.nabla.compile.Compiler;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The operation that shows every stage between a formula and its program.
final class Explaining {
  /// So many lines of a stage are shown at most.
  private static final int MOST_LINES = 1_000;

  private Explaining() {}

  static Outcome perform(Request request) {
    Asked asked = Asked.only(request);
    Formula formula = asked.formula();
    List<Remark> notices = asked.notices();
    Written written = new Written(request.notation());
    List<Result.Stage> stages = new ArrayList<>();
    stages.add(new Result.Stage("formula", written.formula(formula)));
    stages.add(new Result.Stage("graph", Graph.of(formula.expression()).listing()));
    List<Formula> simplified = new ArrayList<>();
    List<List<String>> sequences = sequences(request, asked);
    for (List<String> names : sequences) {
      notices.addAll(asked.absent(names));
      String by = sequences.size() == 1 ? "" : " by " + names.getFirst();
      Formula derivative = Differentiating.differentiated(asked, names);
      Formula simple = derivative.simplify();
      stages.add(new Result.Stage("derivative" + by, written.formula(derivative)));
      stages.add(new Result.Stage("simplified derivative" + by, written.formula(simple)));
      simplified.add(simple);
    }
    program(stages, "the formula", formula.compile());
    if (!simplified.isEmpty()) {
      String what = simplified.size() == 1 ? "the simplified derivative" : "the derivatives";
      program(stages, what, together(formula, simplified));
    }
    return written.outcome(
        new Result.Stages(stages), notices, asked.typed().length(), Optional.empty());
  }

  /// By what to differentiate: as asked, or by each symbol once.
  private static List<List<String>> sequences(Request request, Asked asked) {
    List<String> symbols = asked.formula().symbols();
    return request.wrt().isEmpty() && symbols.size() != 1
        ? symbols.stream().map(List::of).toList()
        : List.of(Differentiating.sequence(request, asked));
  }

  private static Compiled together(Formula formula, List<Formula> derivatives) {
    List<Expr> roots = derivatives.stream().map(each -> each.guarded().asExpression()).toList();
    return Compiler.compile(roots, formula.symbols().stream().map(Build::symbol).toList());
  }

  private static void program(List<Result.Stage> stages, String what, Compiled compiled) {
    stages.add(new Result.Stage("program of " + what, lines(compiled.lines())));
    List<String> bytecode = compiled.bytecode();
    if (!bytecode.isEmpty()) {
      stages.add(new Result.Stage("bytecode of " + what, lines(bytecode)));
    }
  }

  private static String lines(List<String> lines) {
    if (lines.size() <= MOST_LINES) {
      return String.join("\n", lines);
    }
    return String.join("\n", lines.subList(0, MOST_LINES))
        + "\nand "
        + (lines.size() - MOST_LINES)
        + " lines more";
  }
}
