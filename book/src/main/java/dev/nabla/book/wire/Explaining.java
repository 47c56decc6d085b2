package dev.nabla.book.wire;

import dev.nabla.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The operation that shows every stage between a formula and its program.
final class Explaining {
  private Explaining() {}

  static Outcome perform(Request request) {
    Asked asked = Asked.only(request);
    List<String> names = Differentiating.sequence(request, asked);
    List<Remark> notices = asked.notices();
    notices.addAll(asked.absent(names));
    Written written = new Written(request.notation());
    Formula derivative = Differentiating.differentiated(asked, names);
    Formula simplified = derivative.simplify();
    List<Result.Stage> stages = new ArrayList<>();
    stages.add(new Result.Stage("formula", written.formula(asked.formula())));
    stages.add(new Result.Stage("graph", Graph.of(asked.formula().expression()).listing()));
    stages.add(new Result.Stage("derivative", written.formula(derivative)));
    stages.add(new Result.Stage("simplified derivative", written.formula(simplified)));
    stages.add(new Result.Stage("program of the formula", program(asked.formula())));
    stages.add(new Result.Stage("program of the simplified derivative", program(simplified)));
    return written.outcome(
        new Result.Stages(stages), notices, asked.typed().length(), Optional.empty());
  }

  private static String program(Formula formula) {
    return String.join("\n", formula.compile().lines());
  }
}
