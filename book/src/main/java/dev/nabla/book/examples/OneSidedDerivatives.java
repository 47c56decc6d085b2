package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.algebra.Limit;
import dev.nabla.algebra.Limit.Side;
import dev.nabla.expr.Rational;
import dev.nabla.solve.Kink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The derivatives from the left and from the right at 0 of functions that have a kink there, and
/// of one that only looks as if it had.
final class OneSidedDerivatives implements Example {
  private static final List<String> FUNCTIONS =
      List.of(
          "|x|",
          "relu(x)",
          "sqrt(|x|)",
          "|x|^(2/3)",
          "floor(x)",
          "sign(x)",
          "cbrt(x)",
          "sqrt(x)",
          "x |x|");

  @Override
  public String name() {
    return "one-sided-derivatives";
  }

  @Override
  public String title() {
    return "Derivatives at 0 from the left and from the right";
  }

  @Override
  public List<Integer> cells() {
    return List.of();
  }

  @Override
  public Output run(Parameters parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    StringBuilder text =
        new StringBuilder(
            "%-16s %12s %12s %12s  %s\n".formatted("f(x)", "left", "right", "convention", "at 0"));
    for (int i = 0; i < FUNCTIONS.size(); i++) {
      // shown
      Formula f = Nabla.parse(FUNCTIONS.get(i));
      Limit left = new OneSidedRate(f, Nabla.number(0), Side.LEFT).slope();
      Limit right = new OneSidedRate(f, Nabla.number(0), Side.RIGHT).slope();
      Optional<Kink> kink =
          f.kinks(Rational.HALF.negate(), Rational.HALF).kinks().stream().findFirst();
      // end shown
      String row = "row" + i;
      values.put(row + ".f", "\\F{" + f.latex() + "}");
      values.put(row + ".left", OneSidedRate.latex(left));
      values.put(row + ".right", OneSidedRate.latex(right));
      String kind = kink.map(found -> OwnKinks.words(found.kind())).orElse("both sides agree");
      Optional<Formula> convention = kink.flatMap(Kink::convention).map(Formula::of);
      values.put(row + ".kind", kind);
      values.put(row + ".convention", convention.map(Formula::latex).orElse(""));
      text.append(
          "%-16s %12s %12s %12s  %s\n"
              .formatted(
                  f,
                  OneSidedRate.plain(left),
                  OneSidedRate.plain(right),
                  convention.map(Formula::toString).orElse("-"),
                  kind));
    }
    return new Output(text.toString(), Optional.empty(), values);
  }
}
