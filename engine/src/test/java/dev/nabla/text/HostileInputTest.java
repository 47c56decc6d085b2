package dev.nabla.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Cases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
  private static final int SMALL_STACK = 512 * 1024;

  private static final List<String> PIECES =
      List.of(
          "x",
          "y",
          "sin",
          "log",
          "_",
          "^",
          "(",
          ")",
          "{",
          "}",
          "|",
          "+",
          "-",
          "*",
          "/",
          "!",
          ",",
          ":",
          "<",
          "<=",
          "=",
          "1",
          "2.5",
          ".",
          "e",
          "e5",
          "pi",
          "max",
          "\"",
          "'",
          "\\",
          "\\frac",
          "\\sqrt",
          "[",
          "]",
          "\\left",
          "\\right",
          "\\begin{cases}",
          "\\end{cases}",
          "&",
          "\\\\",
          "\\text",
          "\\mathit{",
          "$",
          " ",
          "²",
          "⁻",
          "₁",
          "√",
          "α",
          "Piecewise((",
          "And(",
          "True",
          "Id(",
          "Lambda(u,",
          "Symbol('",
          "', real=True)",
          "real_root(",
          "and",
          "f",
          "**",
          "\n",
          "😀",
          "\ud83d",
          "xyz",
          "foo");

  @Test
  void randomCharactersAlwaysGetAnAnswer() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      int range = random.nextBoolean() ? 0x80 : 0x10000;
      for (int j = 0; j < length; j++) {
        text.append((char) random.nextInt(range));
      }
      assertAnswered(text.toString());
    }
  }

  @Test
  void randomPiecesOfFormulasAlwaysGetAnAnswer() {
    Random random = new Random(2);
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(25);
      for (int j = 0; j < length; j++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      assertAnswered(text.toString());
    }
  }

  @Test
  void damagedFormulasAlwaysGetAnAnswer() {
    Random random = new Random(3);
    List<String> formulas = new ArrayList<>(Cases.of("/text/formulas.txt"));
    formulas.addAll(Cases.of("/text/latex.txt"));
    for (int i = 0; i < 40_000; i++) {
      String line = formulas.get(random.nextInt(formulas.size()));
      StringBuilder text = new StringBuilder(line.substring(0, line.indexOf(" => ")));
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        default -> text.setLength(at);
      }
      assertAnswered(text.toString());
    }
  }

  private static void assertAnswered(String text) {
    switch (Reader.standard().read(text)) {
      case Reading.Parsed parsed -> {
        for (Notice notice : parsed.notices()) {
          assertPlace(text, notice.start(), notice.end());
        }
        parsed.notices().forEach(notice -> assertFalse(notice.message().isBlank(), text));
      }
      case Reading.Incomplete incomplete -> {
        assertPlace(text, incomplete.position(), incomplete.position());
        assertEquals(ErrorCode.INCOMPLETE, incomplete.error().code(), text);
      }
      case Reading.Failed failed -> {
        SyntaxError error = failed.error();
        assertPlace(text, error.start(), error.end());
        assertFalse(error.message().isBlank(), text);
        assertTrue(new SyntaxException(error, text).toString().contains(error.message()), text);
      }
    }
  }

  private static void assertPlace(String text, int start, int end) {
    assertTrue(0 <= start && start <= end && end <= text.length(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "-(",
        "|",
        "sin ",
        "sin(",
        "x^",
        "x^(",
        "2^-",
        "√",
        "√(",
        "{",
        "{x<",
        "{x<1:",
        "max(1,",
        "log_(",
        "log_{",
        "\\frac{",
        "\\frac{1}{",
        "\\sqrt{",
        "\\sqrt[",
        "x^{",
        "x_{",
        "\\left(",
        "\\begin{cases} ",
        "\\text{",
        "Piecewise((x, ",
        "Piecewise((",
        "Piecewise((1, And(",
        "Id(",
        "Lambda(u, ",
        "Piecewise((1, (",
        "sin^",
        "sin^(",
        "log_log_",
        "-",
        "+",
        "--",
        "x!",
        "!",
        "real_root(",
        "\\sin^{",
        "{x<0 and ",
        "1/",
        "x/2",
        "e^2",
        "sin -"
      })
  void deepNestingIsAnErrorOnASmallStack(String piece) throws InterruptedException {
    String text = piece.repeat(2_000 / piece.length());
    Reading alone = readOnSmallStack(text);
    Reading closed = readOnSmallStack(text.substring(0, text.length() - 2) + " x");
    for (Reading reading : List.of(alone, closed)) {
      if (reading instanceof Reading.Failed failed) {
        assertTrue(failed.error().end() <= 2_000);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(; x; )",
        "sin(; x; )",
        "|; x; |",
        "x^(; x; )",
        "{x<0: ; 1; }",
        "\\frac{1}{; x; }",
        "√(; x; )",
        "-(; x; )",
        "max(x, ; y; )",
        "x^; x; ''",
        "'sin '; x; ''"
      })
  void nestingIsReadUpToTheLimitAndRefusedBeyond(String open, String inner, String close)
      throws InterruptedException {
    Limits limits = new Limits(20_000, 200, 5_000, 1_000);
    Reader reader = Reader.standard().within(limits);
    String deepest = open.repeat(100) + inner + close.repeat(100);
    assertInstanceOf(Reading.Parsed.class, onSmallStack(() -> reader.read(deepest)), deepest);
    String tooDeep = open.repeat(201) + inner + close.repeat(201);
    SyntaxError error =
        assertInstanceOf(Reading.Failed.class, onSmallStack(() -> reader.read(tooDeep))).error();
    assertEquals(ErrorCode.TOO_DEEP, error.code());
  }

  private static Reading readOnSmallStack(String text) throws InterruptedException {
    return onSmallStack(() -> Reader.standard().read(text));
  }

  private static Reading onSmallStack(Supplier<Reading> work) throws InterruptedException {
    AtomicReference<Reading> reading = new AtomicReference<>();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(null, () -> reading.set(work.get()), "small stack", SMALL_STACK);
    thread.setUncaughtExceptionHandler((where, failure) -> thrown.set(failure));
    thread.start();
    thread.join();
    if (thrown.get() != null) {
      throw new AssertionError(thrown.get());
    }
    return Objects.requireNonNull(reading.get());
  }

  @Test
  void tooMuchTextIsAnError() {
    assertEquals(ErrorCode.TOO_LONG, error("x".repeat(2_001)).code());
    assertEquals(2_000, error("x".repeat(2_001)).start());
    assertInstanceOf(Reading.Parsed.class, Reader.standard().read("x+".repeat(999) + "xy"));
  }

  @Test
  void tooManyPartsAreAnError() {
    StringBuilder sum = new StringBuilder("x");
    for (int i = 0; i < 2_600; i++) {
      sum.append("+x_").append(i);
    }
    Reader reader = Reader.standard().within(new Limits(100_000, 200, 5_000, 1_000));
    SyntaxError error = assertInstanceOf(Reading.Failed.class, reader.read(sum.toString())).error();
    assertEquals(ErrorCode.TOO_LARGE, error.code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"9^9^9^9^9", "9^999999999", "(9!)!!!", "9999999999!", "0^0^0^0", "x^1e1000"})
  void powersAndFactorialsThatAreTooLongStayAsTheyAre(String text) {
    assertInstanceOf(Reading.Parsed.class, Reader.standard().read(text));
  }

  @Test
  void numbersThatGrowWithoutEndAreAnError() {
    assertEquals(ErrorCode.NUMBER_TOO_LARGE, error("1e999999").code());
    assertEquals(ErrorCode.NUMBER_TOO_LARGE, error("9".repeat(1_001)).code());
    assertEquals(ErrorCode.NUMBER_TOO_LARGE, error("9^500*".repeat(200) + "x").code());
    StringBuilder fractions = new StringBuilder("1");
    for (int i = 11; i < 200; i += 2) {
      fractions.append("+1/").append(i).append("^250");
    }
    assertEquals(ErrorCode.NUMBER_TOO_LARGE, error(fractions.toString()).code());
  }

  private static SyntaxError error(String text) {
    return assertInstanceOf(Reading.Failed.class, Reader.standard().read(text), text).error();
  }
}
