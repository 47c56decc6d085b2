package dev.nabla.book.wire;

import dev.nabla.derive.MatrixCalculus;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.text.Declarations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The operations that take arrays.
final class MatrixDifferentiating {
  private static final MatrixCalculus CALCULUS = new MatrixCalculus();

  private MatrixDifferentiating() {}

  static Outcome perform(Request request) {
    return switch (request.operation()) {
      case PARSE -> Rewriting.understood(request);
      case GRADIENT -> gradient(request);
      case HESSIAN -> hessian(request);
      case Operation other ->
          throw Refusal.of(
              Code.NOT_AVAILABLE,
              "\"%s\" does not take arrays.".formatted(other.text()),
              request.expressions().isEmpty() ? "" : request.expressions().getFirst());
    };
  }

  /// One formula for each name, of the shape of that name.
  private static Outcome gradient(Request request) {
    Asked asked = scalar(request);
    List<String> names = names(request, asked);
    Written written = new Written(request.notation());
    List<String> entries = new ArrayList<>();
    for (String name : names) {
      Guarded gradient = CALCULUS.gradient(asked.formula().expression(), symbol(name, request));
      written.keep(gradient.where());
      entries.add(written.text(gradient.expression()));
    }
    return outcome(new Result.Row(entries), written, asked, names);
  }

  /// The matrix of second derivatives by one name.
  private static Outcome hessian(Request request) {
    Asked asked = scalar(request);
    List<String> names = names(request, asked);
    if (names.size() != 1) {
      throw Refusal.of(
          Code.WHICH_SYMBOL,
          "A Hessian with arrays is by one name; by which, %s?"
              .formatted(String.join(" or ", names)),
          asked.typed(),
          names.toArray(String[]::new));
    }
    Written written = new Written(request.notation());
    Expr.Symbol by = symbol(names.getFirst(), request);
    if (by.shape().rank() > 2) {
      throw noMatrix(asked);
    }
    Guarded hessian =
        CALCULUS.hessian(asked.formula().expression(), by).orElseThrow(() -> noMatrix(asked));
    written.keep(hessian.where());
    String text = written.text(hessian.expression());
    return outcome(new Result.Formula(text), written, asked, names);
  }

  private static Refusal noMatrix(Asked asked) {
    return Refusal.of(
        Code.NOT_AVAILABLE,
        "These second derivatives are not written as one product of matrices.",
        asked.typed());
  }

  private static Outcome outcome(Result result, Written written, Asked asked, List<String> names) {
    List<Remark> notices = asked.notices();
    notices.addAll(asked.absent(names));
    return written.outcome(result, notices, asked.typed().length(), Optional.empty());
  }

  private static Asked scalar(Request request) {
    Asked asked = Asked.only(request);
    if (!asked.formula().expression().shape().isScalar()) {
      throw Refusal.of(
          Code.SHAPE,
          "The value has shape %s; derivatives are of a number, such as a sum."
              .formatted(asked.formula().expression().shape()),
          asked.typed());
    }
    return asked;
  }

  /// The names by which to differentiate: those of the request, else all but the lengths.
  private static List<String> names(Request request, Asked asked) {
    Declarations arrays = request.arrays();
    return request.wrt().isEmpty()
        ? asked.formula().symbols().stream()
            .filter(name -> !arrays.lengths().contains(name))
            .toList()
        : Names.spelled(request.wrt());
  }

  private static Expr.Symbol symbol(String name, Request request) {
    return Build.symbol(name, request.arrays().shape(name));
  }
}
