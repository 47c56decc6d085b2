package dev.nabla.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Cases;
import dev.nabla.expr.Build;
import dev.nabla.expr.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReaderTest {
  static Stream<String> formulas() {
    return Stream.of("/text/formulas.txt", "/text/latex.txt").map(Cases::of).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void aFormulaIsReadWithItsNotices(String line) {
    String input = line.substring(0, line.indexOf(" => "));
    assertEquals(line, input + " => " + shown(Reader.standard().read(input)));
  }

  static Stream<String> errors() {
    return Cases.of("/text/errors.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("errors")
  void anErrorSaysWhatIsWrongWhereAndWhatCouldBeMeant(String line) {
    String input = line.substring(0, line.indexOf(" !! "));
    assertEquals(line, input + " !! " + shown(Reader.standard().read(input)));
  }

  static Stream<String> unfinished() {
    return Cases.of("/text/unfinished.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("unfinished")
  void anUnfinishedFormulaIsNotAnError(String line) {
    String input = line.substring(0, line.indexOf(" .. "));
    assertEquals(line, input + " .. " + shown(Reader.standard().read(input)));
  }

  private static String shown(Reading reading) {
    return switch (reading) {
      case Reading.Parsed parsed -> {
        StringBuilder shown = new StringBuilder(Format.TEXT.write(parsed.expression()));
        if (!parsed.domain().isEmpty()) {
          shown.append(" where ").append(Format.TEXT.write(parsed.domain()));
        }
        for (Notice notice : parsed.notices()) {
          shown.append(" ~ ").append(notice.code().wireName());
          shown.append(' ').append(notice.start()).append('-').append(notice.end());
        }
        yield shown.toString();
      }
      case Reading.Incomplete incomplete -> incomplete.position() + " " + incomplete.awaited();
      case Reading.Failed failed -> {
        SyntaxError error = failed.error();
        StringBuilder shown = new StringBuilder(error.code().wireName());
        shown.append(' ').append(error.start()).append('-').append(error.end());
        shown.append(' ').append(error.message());
        for (Fix fix : error.fixes()) {
          shown.append(" ? ").append(fix.label()).append(" -> ").append(fix.text());
        }
        yield shown.toString();
      }
    };
  }

  @Test
  void everyFixIsAFormulaItself() {
    Reader reader = Reader.standard();
    for (String line : Cases.of("/text/errors.txt")) {
      String input = line.substring(0, line.indexOf(" !! "));
      SyntaxError error = assertInstanceOf(Reading.Failed.class, reader.read(input)).error();
      for (Fix fix : error.fixes()) {
        assertTrue(!fix.text().equals(input), () -> "no fix for " + input);
      }
    }
    List<Notice> notices = reader.require("1/2x + sin y^2 + e^2z").notices();
    assertEquals(3, notices.size());
    for (Notice notice : notices) {
      for (Fix reading : notice.alternatives()) {
        assertTrue(
            reader.require(reading.text()).notices().size() < notices.size(), reading.text());
      }
    }
  }

  @Test
  void bothReadingsOfAnAmbiguousDivisionAreOffered() {
    Notice notice = Reader.standard().require("y + 1/2x").notices().getFirst();
    assertEquals(
        List.of("y + (1/2)x", "y + 1/(2x)"),
        notice.alternatives().stream().map(Fix::text).toList());
  }

  @Test
  void strictInputRefusesAnAmbiguousDivision() {
    Reading reading = Reader.standard().strict().read("1/2x");
    SyntaxError error = assertInstanceOf(Reading.Failed.class, reading).error();
    assertEquals(ErrorCode.AMBIGUOUS_DIVISION, error.code());
    assertEquals(2, error.fixes().size());
    assertInstanceOf(Reading.Parsed.class, Reader.standard().strict().read("1/(2x)"));
  }

  @Test
  void declaredNamesAreVariables() {
    Reader reader = Reader.standard().declaring(List.of("width", "learning_rate", "f", "x2"));
    assertSame(
        Build.product(Build.symbol("width"), Build.symbol("learning_rate")),
        reader.parse("width*learning_rate"));
    assertSame(reader.parse("f*(x+1)"), reader.parse("f(x+1)"));
    assertSame(Build.symbol("x_2"), reader.parse("x2"));
    assertSame(Build.product(Build.TWO, Build.symbol("width")), reader.parse("2width"));
  }

  @Test
  void constantsAndFunctionsCannotBeDeclared() {
    for (String name : List.of("e", "pi", "sin", "max", " ")) {
      assertThrows(
          IllegalArgumentException.class, () -> Reader.standard().declaring(List.of(name)));
    }
  }

  @Test
  void theLinearFormOfLatexIsShown() {
    assertEquals(
        "(x^2/2)+cbrt(x)",
        Reader.standard().require("\\frac{x^2}{2}+\\sqrt[3]{x}").linear().orElseThrow());
    assertTrue(Reader.standard().require("x^2").linear().isEmpty());
  }

  @Test
  void numbersAreExactUpToTheirLimit() {
    String digits = "7".repeat(1000);
    assertSame(Build.number(Rational.of(new BigInteger(digits))), Reader.standard().parse(digits));
    Reading longer = Reader.standard().read(digits + "7");
    assertEquals(
        ErrorCode.NUMBER_TOO_LARGE, assertInstanceOf(Reading.Failed.class, longer).error().code());
  }

  @Test
  void theExceptionShowsThePlace() {
    SyntaxException thrown =
        assertThrows(SyntaxException.class, () -> Reader.standard().parse("2 + sigmiod(x)"));
    assertEquals(
        """
        “sigmiod” is not a known name; did you mean sigmoid?
        2 + sigmiod(x)
            ^^^^^^^\
        """,
        thrown.getMessage());
    SyntaxException unfinished =
        assertThrows(SyntaxException.class, () -> Reader.standard().parse("x -"));
    assertEquals(
        """
        The formula is not finished: a number, a name or a bracket is missing.
        x -
           ^\
        """,
        unfinished.getMessage());
  }

  @Test
  void codesHaveTheirNamesOnTheWire() {
    assertEquals("two-numbers", ErrorCode.TWO_NUMBERS.wireName());
    assertEquals("ambiguous-division", NoticeCode.AMBIGUOUS_DIVISION.wireName());
  }
}
