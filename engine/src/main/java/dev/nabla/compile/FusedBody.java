package dev.nabla.compile;

import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/// Makes one scalar expression of everything elementwise above stored values. What a loop loads is
/// a symbol in it, so that the scalar compiler does the rest.
final class FusedBody {
  private final Predicate<Place> isLoaded;
  private final Map<Place, Expr> scalars = new HashMap<>();
  private final Map<Place, Expr.Symbol> loads = new LinkedHashMap<>();

  /// @param isLoaded where to stop: what is in a buffer and not computed here
  FusedBody(Predicate<Place> isLoaded) {
    this.isLoaded = isLoaded;
  }

  /// What is loaded, in order of appearance, with its symbol.
  Map<Place, Expr.Symbol> loads() {
    return loads;
  }

  private record Visit(Place place, boolean operandsDone) {}

  /// The entry as a scalar expression.
  Expr scalar(Place root) {
    Deque<Visit> stack = new ArrayDeque<>();
    stack.push(new Visit(root, false));
    while (!stack.isEmpty()) {
      Effort.spend(1);
      Visit visit = stack.pop();
      Place place = visit.place;
      if (visit.operandsDone) {
        scalars.put(place, rebuilt(place));
      } else if (!scalars.containsKey(place)) {
        if (isLoaded.test(place)) {
          scalars.put(place, loads.computeIfAbsent(place, p -> symbol()));
        } else {
          stack.push(new Visit(place, true));
          for (Place operand : place.operands().reversed()) {
            stack.push(new Visit(operand, false));
          }
        }
      }
    }
    return Objects.requireNonNull(scalars.get(root));
  }

  private Expr.Symbol symbol() {
    return Build.symbol("load_" + loads.size());
  }

  private Expr rebuilt(Place place) {
    List<Expr> operands =
        place.operands().stream()
            .map(operand -> Objects.requireNonNull(scalars.get(operand)))
            .toList();
    if (Place.isView(place.node())) {
      return operands.getFirst();
    }
    return place.node().children().isEmpty() ? place.node() : place.node().withChildren(operands);
  }
}
