package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.book.race.Agreement;
import dev.nabla.book.race.Course;
import dev.nabla.book.race.Race;
import dev.nabla.book.race.Timing;
import dev.nabla.book.race.TimingTable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Three functions differentiated in every way at a million points: the answers compared, and timed
/// where that is asked for.
final class DerivativeRace implements Example {
  private static final Duration DEADLINE = Duration.ofMinutes(2);

  @Override
  public String name() {
    return "derivative-race";
  }

  @Override
  public String title() {
    return "The ways to differentiate at a million points";
  }

  @Override
  public List<Integer> cells() {
    return List.of(18);
  }

  @Override
  public String python(Parameters parameters) {
    return """
    import numpy as np, sympy, timeit
    x = sympy.Symbol("x")
    points = np.linspace(-6, 6, 1_000_000)
    for f in (x**2, 2*x**3 - 3*x**2 + 5, sympy.exp(-2*x) + 3*sympy.sin(3*x)):
        symbolic = lambda: sympy.lambdify(x, sympy.diff(f, x), "numpy")(points)
        numerical = lambda: np.gradient(sympy.lambdify(x, f, "numpy")(points), points)
        print(f, *(timeit.timeit(way, number=10) / 10 for way in (symbolic, numerical)))\
    """;
  }

  @Override
  public Output run(Parameters parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    for (String typed : Course.MODEL.functions()) {
      Formula f = Nabla.parse(typed);
      // shown
      Formula derivative = f.diff("x").simplify();
      Agreement agreement = Agreement.of(typed, Course.MODEL.points());
      // end shown
      text.append("d/dx [%s] = %s\n".formatted(f, derivative));
      text.append(ColumnAgreement.lines(agreement)).append('\n');
    }
    return new Output(text.toString(), Optional.empty(), values);
  }

  @Override
  public String measured(Parameters parameters) {
    Map<String, List<Timing>> timings = new LinkedHashMap<>();
    new Race(Course.MODEL, DEADLINE, () -> false)
        .run(
            new Race.Listener() {
              @Override
              public void at(String words, double share) {}

              @Override
              public void timed(List<Timing> times) {
                timings.put(times.getFirst().function(), times);
              }

              @Override
              public void compared(Agreement agreement) {}
            });
    List<Timing> all = timings.values().stream().flatMap(List::stream).toList();
    return new TimingTable(TimingTable.thisMachine(), all).text();
  }
}
