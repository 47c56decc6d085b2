package dev.nabla.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripTest {
  private static final int FORMULAS = 10_000;
  private static final Limits WIDE = new Limits(50_000_000, 100_000, 10_000_000, 100_000);

  /// Usual names, names that mean something in one of the formats, and names that no one types.
  private static final List<String> NAMES =
      List.of(
          "x",
          "x",
          "x",
          "y",
          "y",
          "z",
          "t",
          "a",
          "b",
          "d",
          "f",
          "g",
          "h",
          "i",
          "n",
          "o",
          "u",
          "E",
          "I",
          "S",
          "N",
          "x_1",
          "x_12",
          "w_max",
          "a_b1",
          "E_1",
          "alpha",
          "sigma",
          "gamma",
          "Gamma",
          "psi",
          "lambda",
          "beta",
          "Lambda",
          "omicron",
          "theta_0",
          "width",
          "learningRate",
          "xy",
          "learning_rate",
          "w1_hidden",
          "e",
          "pi",
          "sin",
          "log",
          "relu",
          "Id",
          "log_2",
          "sin_1",
          "x1",
          "x_{12}",
          "and",
          "if",
          "otherwise",
          "True",
          "Symbol",
          "Piecewise",
          "double",
          "rate of change",
          "it's",
          "a\"b",
          "back\\slash",
          "cur{ly}",
          "new\nline",
          "x'",
          "2x",
          "_a",
          "α",
          "é",
          "x²",
          "½",
          "[0]",
          "=");

  private static final Reader READER =
      Reader.standard()
          .declaring(NAMES.stream().filter(name -> !Reader.isReserved(name)).toList())
          .within(WIDE);

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "LATEX", "PYTHON"})
  void whatIsWrittenReadsAsTheSameExpression(Format format) {
    RandomFormulas formulas = new RandomFormulas(20_251, NAMES);
    Random sizes = new Random(20_252);
    for (int i = 0; i < FORMULAS; i++) {
      assertReadsBack(format, formulas.next(sizes.nextInt(18)));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "LATEX", "PYTHON"})
  void everyFunctionReadsBackAtEveryKindOfArgument(Format format) {
    RandomFormulas formulas = new RandomFormulas(20_253, NAMES);
    List<Expr> arguments = new ArrayList<>();
    for (String argument :
        List.of(
            "0",
            "1",
            "-1",
            "2",
            "3",
            "10",
            "1/2",
            "e",
            "x",
            "-x",
            "2*x",
            "x+1",
            "e^x",
            "1/x",
            "e^x - 1",
            "ln(x)",
            "x^3",
            "sqrt(x)",
            "x!",
            "{x>0: x, 1}")) {
      arguments.add(READER.parse(argument));
    }
    arguments.add(formulas.next(5));
    for (ElementaryFunction function : ElementaryFunction.values()) {
      for (Expr first : arguments) {
        if (function.arity() == 1) {
          assertReadsBack(format, Build.apply(function, first));
          assertReadsBack(format, Build.apply(function, Build.apply(function, first)).pow(2));
        } else {
          arguments.forEach(
              second -> assertReadsBack(format, Build.apply(function, first, second)));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "LATEX", "PYTHON"})
  void numbersOfAnyLengthReadBack(Format format) {
    Expr x = Build.symbol("x");
    BigInteger large = new BigInteger("9".repeat(1000));
    BigInteger odd = new BigInteger("7".repeat(999));
    for (Expr number :
        List.of(
            Build.number(Rational.of(large)),
            Build.number(Rational.of(large, odd)),
            Build.number(Rational.of(large.negate(), odd)))) {
      assertReadsBack(format, number);
      assertReadsBack(format, number.times(x));
      assertReadsBack(format, x.div(number));
      assertReadsBack(format, x.plus(number).pow(number));
      assertReadsBack(format, number.pow(x).div(number));
      assertReadsBack(format, number.pow(-1).times(x));
      assertReadsBack(format, x.times(Build.power(number, Build.MINUS_ONE)).div(number));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "LATEX", "PYTHON"})
  void zerosAndPolesReadBack(Format format) {
    Expr x = Build.symbol("x");
    Expr zeroLog = Build.ZERO.times(Build.ln(x));
    Expr pole = Build.ZERO.pow(-1);
    for (Expr expr :
        List.of(
            zeroLog,
            Build.ZERO.times(x.div(x)),
            Build.ZERO.times(x.times(Build.ln(x))),
            Build.ZERO.div(x),
            zeroLog.pow(-1),
            zeroLog.pow(-1).div(3),
            zeroLog.pow(-2).times(x),
            x.div(zeroLog),
            pole,
            pole.times(x).div(7),
            Build.ZERO.pow(-2),
            pole.pow(-1),
            pole.plus(pole.unaryMinus()),
            Build.number(-8).pow(Build.number(Rational.of(1, 3))),
            Build.TWO.pow(Build.number(Rational.of(-1, 2))).times(x),
            Build.number(9).pow(99_999),
            x.pow(0).plus(Build.ln(x).pow(0)))) {
      assertReadsBack(format, expr);
      assertReadsBack(format, Build.negate(expr));
      assertReadsBack(format, expr.pow(2).div(3));
    }
  }

  private static void assertReadsBack(Format format, Expr expr) {
    String written = format.write(expr);
    switch (READER.read(written)) {
      case Reading.Parsed parsed -> {
        assertSame(expr, parsed.expression(), written);
        assertEquals(List.of(), parsed.domain(), written);
      }
      case Reading.Incomplete incomplete ->
          throw new AssertionError(written + " lacks " + incomplete.awaited());
      case Reading.Failed failed -> throw new AssertionError(written + " " + failed.error());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "LATEX"})
  void conditionsReadBackAsADomain(Format format) {
    RandomFormulas formulas = new RandomFormulas(20_254, NAMES);
    for (int i = 0; i < 2_000; i++) {
      List<Relation> conditions = formulas.relations(4);
      String braces = format == Format.LATEX ? "\\{%s\\}" : "{%s}";
      String written = "x " + braces.formatted(format.write(conditions));
      assertEquals(conditions, READER.require(written).domain(), written);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "LATEX", "PYTHON"})
  void readingNeverRaisesADoubtAboutWhatWasWritten(Format format) {
    RandomFormulas formulas = new RandomFormulas(20_255, List.of("x", "y", "a", "x_1", "alpha"));
    for (int i = 0; i < 2_000; i++) {
      String written = format.write(formulas.next(10));
      for (Notice notice : READER.require(written).notices()) {
        assertEquals(NoticeCode.NATURAL_LOGARITHM, notice.code(), written);
        assertEquals(Format.PYTHON, format, written);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void depthDoesNotMatterToWriters(Format format) {
    Expr x = Build.symbol("x");
    Expr sum = x;
    Expr nested = x;
    Expr rightNested = x;
    for (int i = 0; i < 100_000; i++) {
      sum = sum.plus(x);
      nested = Build.sin(nested);
      rightNested = Build.product(x, Build.sum(Build.ONE, rightNested));
    }
    assertTrue(format.write(sum).length() > 300_000);
    assertTrue(format.write(nested).length() > 400_000);
    assertTrue(format.write(rightNested).length() > 600_000);
  }

  @ParameterizedTest
  @EnumSource
  void aLimitStopsAFormulaThatIsFarTooLong(Format format) {
    Expr doubled = Build.symbol("x");
    for (int i = 0; i < 200; i++) {
      doubled = Build.sin(doubled).plus(doubled);
    }
    Expr huge = doubled;
    TooLargeException thrown =
        assertThrows(TooLargeException.class, () -> format.write(huge, 10_000));
    assertEquals(10_000, thrown.limit());
    String written = format.write(Build.symbol("x"));
    assertEquals(written, format.write(Build.symbol("x"), written.length()));
    assertThrows(
        TooLargeException.class, () -> format.write(Build.symbol("x"), written.length() - 1));
  }

  @Test
  void nestedFormulasStayShortInPython() {
    Expr nested = Build.symbol("x");
    for (int i = 0; i < 60; i++) {
      nested = Build.apply(ElementaryFunction.GELU, nested);
    }
    String written = Format.PYTHON.write(nested);
    assertTrue(written.length() < 10_000);
    assertSame(nested, READER.parse(written));
  }
}
