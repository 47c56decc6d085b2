package dev.nabla.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nabla.Cases;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatTest {
  static Stream<List<String>> formulas() {
    List<String> lines = Cases.of("/text/formats.txt");
    return IntStream.range(0, lines.size() / 4).mapToObj(i -> lines.subList(4 * i, 4 * i + 4));
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void aFormulaIsWrittenAsPeopleWriteIt(List<String> lines) {
    Expr formula = Reader.standard().parse(lines.getFirst());
    assertEquals(
        lines.subList(1, 4).stream().map(String::strip).toList(),
        Stream.of(Format.LATEX, Format.PYTHON, Format.JAVA)
            .map(format -> format.write(formula))
            .toList());
  }

  @Test
  void wordsThatMeanSomethingInSymPyAreSpelledAsSymbols() {
    assertEquals("width", Format.PYTHON.write(Build.symbol("width")));
    for (String name : List.of("beta", "E", "lambda", "sum", "test", "rate of change")) {
      assertEquals("Symbol('" + name + "', real=True)", Format.PYTHON.write(Build.symbol(name)));
    }
  }

  @Test
  void conditionsAreWrittenInEveryFormat() {
    Expr x = Build.symbol("x");
    List<Relation> conditions =
        List.of(
            new Relation(Build.ZERO, Comparison.LESS, x),
            new Relation(x, Comparison.LESS_OR_EQUAL, Build.TWO),
            Relation.notZero(Build.symbol("y")));
    assertEquals("0 < x <= 2 and y != 0", Format.TEXT.write(conditions));
    assertEquals("0 < x \\le 2 \\text{ and } y \\ne 0", Format.LATEX.write(conditions));
    assertEquals("And(0 < x, x <= 2, Ne(y, 0))", Format.PYTHON.write(conditions));
    assertEquals("0.0 < x && x <= 2.0 && Math.abs(y - 0.0) > 0.0", Format.JAVA.write(conditions));
    assertEquals("x > 0", Format.TEXT.write(Relation.positive(x)));
    assertEquals("", Format.TEXT.write(List.of()));
  }
}
