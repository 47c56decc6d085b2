package dev.nabla.book.wire;

import dev.nabla.compile.ArrayCompiler;
import dev.nabla.derive.MatrixCalculus;
import dev.nabla.derive.Pullback;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The operations that take arrays and parts with names.
final class MatrixDifferentiating {
  /// What lengths with names are when a program is shown.
  private static final int EXAMPLE_LENGTH = 8;

  private final Request request;
  private final Declared.Meant meant;
  private final Asked asked;
  private final MatrixCalculus calculus;

  private MatrixDifferentiating(Request request) {
    this.request = request;
    this.meant = request.declared().read();
    this.asked = Asked.only(request, meant.shapes());
    this.calculus = new MatrixCalculus(meant.parts());
    if (!asked.formula().expression().shape().isScalar()) {
      throw Refusal.of(
          Code.SHAPE,
          "The value has shape %s; derivatives are of a number, such as a sum."
              .formatted(asked.formula().expression().shape()),
          asked.typed());
    }
  }

  static Outcome perform(Request request) {
    return switch (request.operation()) {
      case PARSE -> Rewriting.understood(request, request.declared().read().shapes());
      case GRADIENT -> new MatrixDifferentiating(request).gradient();
      case HESSIAN -> new MatrixDifferentiating(request).hessian();
      case EXPLAIN -> new MatrixDifferentiating(request).stages();
      case Operation other ->
          throw Refusal.of(
              Code.NOT_AVAILABLE,
              "\"%s\" does not take %s."
                  .formatted(
                      other.text(),
                      request.declared().shapes().hasArrays() ? "arrays" : "parts with names"),
              request.expressions().isEmpty() ? "" : request.expressions().getFirst());
    };
  }

  /// One formula for each name, of the shape of that name.
  private Outcome gradient() {
    List<String> names = names();
    Written written = new Written(request.notation());
    List<String> entries = new ArrayList<>();
    for (String name : names) {
      Guarded gradient = calculus.gradient(asked.formula().expression(), symbol(name));
      written.keep(gradient.where());
      entries.add(written.text(gradient.expression()));
    }
    return outcome(new Result.Row(entries), written, names);
  }

  /// The matrix of second derivatives by one name.
  private Outcome hessian() {
    List<String> names = names();
    if (names.size() != 1) {
      throw Refusal.of(
          Code.WHICH_SYMBOL,
          "A Hessian with arrays is by one name; by which, %s?"
              .formatted(String.join(" or ", names)),
          asked.typed(),
          names.toArray(String[]::new));
    }
    Written written = new Written(request.notation());
    Expr.Symbol by = symbol(names.getFirst());
    if (by.shape().rank() > 2) {
      throw noMatrix();
    }
    Guarded hessian =
        calculus.hessian(asked.formula().expression(), by).orElseThrow(this::noMatrix);
    written.keep(hessian.where());
    String text = written.text(hessian.expression());
    return outcome(new Result.Formula(text), written, names);
  }

  /// Every stage between the formula and the program of it and its gradients.
  private Outcome stages() {
    Written written = new Written(request.notation());
    Expr formula = asked.formula().expression();
    List<Expr.Symbol> by =
        (request.wrt().isEmpty() ? variables() : Names.spelled(request.wrt()))
            .stream().map(this::symbol).toList();
    List<Result.Stage> stages = new ArrayList<>();
    stages.add(new Result.Stage("formula", written.text(formula)));
    Expr whole = ArrayCompiler.stable(List.of(calculus.meant(formula))).getFirst();
    stages.add(new Result.Stage("graph", Graph.of(whole).listing()));
    for (Expr.Symbol symbol : by) {
      Expr gradient = calculus.gradient(formula, symbol).expression();
      stages.add(new Result.Stage("gradient by " + symbol.name(), written.text(gradient)));
    }
    List<Expr> roots = new ArrayList<>(List.of(whole));
    roots.addAll(Pullback.of(whole, by));
    Map<String, Integer> sizes = new TreeMap<>();
    meant.shapes().lengths().forEach(length -> sizes.put(length, EXAMPLE_LENGTH));
    List<Expr.Symbol> arguments = variables().stream().map(this::symbol).toList();
    List<String> lines = ArrayCompiler.compile(roots, arguments, sizes).lines();
    stages.add(
        new Result.Stage(
            "loop program of the formula and its gradients" + (sizes.isEmpty() ? "" : ", " + sizes),
            String.join("\n", lines)));
    return outcome(new Result.Stages(stages), written, by.stream().map(Expr.Symbol::name).toList());
  }

  /// The names of the variables, seen through parts.
  private List<String> variables() {
    return Walk.symbols(calculus.meant(asked.formula().expression())).stream()
        .map(Expr.Symbol::name)
        .filter(name -> !meant.shapes().lengths().contains(name))
        .toList();
  }

  private Refusal noMatrix() {
    return Refusal.of(
        Code.NOT_AVAILABLE,
        "These second derivatives are not written as one product of matrices.",
        asked.typed());
  }

  private Outcome outcome(Result result, Written written, List<String> names) {
    List<Remark> notices = asked.notices();
    notices.addAll(meant.notices());
    if (meant.parts().isEmpty()) {
      notices.addAll(asked.absent(names));
    }
    return written.outcome(result, notices, asked.typed().length(), Optional.empty());
  }

  /// The names by which to differentiate: those of the request, else all but the lengths and parts.
  private List<String> names() {
    if (!request.wrt().isEmpty()) {
      return Names.spelled(request.wrt());
    }
    if (!meant.parts().isEmpty()) {
      throw Refusal.of(
          Code.WHICH_SYMBOL, "With named parts say by what to differentiate.", asked.typed());
    }
    return asked.formula().symbols().stream()
        .filter(name -> !meant.shapes().lengths().contains(name))
        .toList();
  }

  private Expr.Symbol symbol(String name) {
    Expr.Symbol symbol = Build.symbol(name, meant.shapes().shape(name));
    if (meant.parts().containsKey(symbol)) {
      throw Refusal.of(
          Code.WHICH_SYMBOL,
          "%s stands for a part; derivatives are by variables.".formatted(name),
          asked.typed());
    }
    return symbol;
  }
}
