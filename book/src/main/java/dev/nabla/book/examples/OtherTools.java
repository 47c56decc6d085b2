package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.algebra.Limit.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What programs in use return for a derivative at 0 that does not exist, beside the derivatives
/// from both sides. What they return was seen by running them, in the versions named here.
final class OtherTools implements Example {
  private static final List<String> TOOLS =
      List.of("JAX 0.10", "PyTorch 2.13", "TensorFlow 2.21", "CasADi 3.7", "SymPy 1.14");

  private record Seen(String function, List<String> answers) {}

  private static final List<Seen> SEEN =
      List.of(
          new Seen("|x|", List.of("1", "0", "0", "0", "0")),
          new Seen("max(x, 0)", List.of("0.5", "0.5", "1", "0.5", "1/2")),
          new Seen("max(0, x)", List.of("0.5", "0.5", "0", "0.5", "1/2")),
          new Seen("min(max(x, 0), 1)", List.of("0.5", "1", "1", "0.5", "1/2")),
          new Seen("sqrt(x^2)", List.of("NaN", "NaN", "NaN", "0", "0")),
          new Seen("sqrt(x)", List.of("inf", "inf", "inf", "inf", "zoo")));

  @Override
  public String name() {
    return "other-tools";
  }

  @Override
  public String title() {
    return "What programs return where there is no derivative";
  }

  @Override
  public List<Integer> cells() {
    return List.of();
  }

  @Override
  public Output run(Parameters parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder("%-20s".formatted("derivative at 0 of"));
    TOOLS.forEach(tool -> text.append(" %15s".formatted(tool)));
    text.append(" %10s %10s\n".formatted("left", "right"));
    for (int i = 0; i < SEEN.size(); i++) {
      Seen seen = SEEN.get(i);
      // shown
      Formula f = Nabla.parse(seen.function());
      OneSidedRate left = new OneSidedRate(f, Nabla.number(0), Side.LEFT);
      OneSidedRate right = new OneSidedRate(f, Nabla.number(0), Side.RIGHT);
      // end shown
      String row = "row" + i;
      values.put(row + ".f", "\\F{" + f.latex() + "}");
      text.append("%-20s".formatted(f));
      for (int j = 0; j < TOOLS.size(); j++) {
        text.append(" %15s".formatted(seen.answers().get(j)));
        values.put(row + ".tool" + j, seen.answers().get(j));
      }
      values.put(row + ".left", OneSidedRate.latex(left.slope()));
      values.put(row + ".right", OneSidedRate.latex(right.slope()));
      text.append(
          " %10s %10s\n"
              .formatted(OneSidedRate.plain(left.slope()), OneSidedRate.plain(right.slope())));
    }
    return new Output(text.toString(), Optional.empty(), values);
  }
}
