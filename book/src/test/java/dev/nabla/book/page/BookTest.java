package dev.nabla.book.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages and answers as a script and a browser get them.
class BookTest {
  private static final Book BOOK = Book.load();

  @Test
  void pagesHaveNoScriptsOrStylesOfTheirOwn() {
    for (String name : BOOK.pages()) {
      String html = BOOK.page(name, Map.of()).orElseThrow();
      assertFalse(html.matches("(?s).*<script(?![^>]*\\bsrc=)[^>]*>.*"), name);
      assertFalse(html.matches("(?s).*(<style|\\sstyle=|\\son[a-z]+=\").*"), name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"derivatives", "no-derivative", "likelihood", "three-ways"})
  void everyProseChapterHasTheLengthOfALesson(String name) {
    String markdown = Template.Resource.text("chapters/" + name + ".md");
    long words =
        Stream.of(markdown.replaceAll("(?s)```(table|figure|exercise).*?```", "").split("\\s+"))
            .filter(word -> word.matches(".*\\p{L}.*"))
            .count();
    assertTrue(words >= 600 && words <= 1200, words + " words");
  }

  @Test
  void anAnswerHasThePictureAndTheValues() {
    Map<String, Object> answer =
        BOOK.example("average-rate", Map.of("f", "x^3", "x", "1", "dx", "1")).orElseThrow();
    assertEquals("ok", answer.get("state"));
    assertTrue(String.valueOf(answer.get("svg")).startsWith("<svg"));
    assertEquals(
        "From x = 1 to 2 the function changes by 7 per unit of x on average.",
        answer.get("message"));
  }

  @Test
  void unfinishedInputIsNotAnError() {
    assertEquals("incomplete", state(BOOK.example("average-rate", Map.of("f", "sin("))));
    assertEquals("error", state(BOOK.example("average-rate", Map.of("f", "sigmiod(x)"))));
    assertEquals("error", state(BOOK.example("average-rate", Map.of("x", "here"))));
    assertTrue(BOOK.example("no-such-example", Map.of()).isEmpty());
  }

  private static Object state(Optional<Map<String, Object>> answer) {
    return answer.orElseThrow().getOrDefault("state", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2x e^x + x^2 e^x",
        "x e^x (x+2)",
        "e^x (x^2 + 2x)",
        "(x^2+2x) exp(x)",
        "((x+1)^2 - 1) e^x"
      })
  void anExerciseAcceptsEveryFormOfTheAnswer(String typed) {
    assertEquals("right", state(BOOK.exercise("product", typed)));
  }

  @ParameterizedTest
  @CsvSource({
    "2x e^x, product of the two",
    "x^2 e^x + 2x, must stay in each term",
    "x^2, Not yet",
    "1/0, Not yet"
  })
  void anExerciseTellsWhatWentWrong(String typed, String advice) {
    Map<String, Object> verdict = BOOK.exercise("product", typed).orElseThrow();
    assertEquals("wrong", verdict.get("state"));
    assertTrue(String.valueOf(verdict.get("message")).contains(advice), verdict.toString());
  }

  @Test
  void anOwnFunctionHasItsDerivativeEverywhere() {
    Map<String, Object> answer = BOOK.ownFunction(Map.of("f", "a x^2", "a", "3", "x", "2"));
    assertEquals("ok", answer.get("state"));
    assertEquals("At x = 2 the value is 12 and the slope is 12.", answer.get("message"));
    assertEquals(List.of(Map.of("name", "a", "value", "3")), answer.get("letters"));
    Map<?, ?> receipts = (Map<?, ?>) Objects.requireNonNull(answer.get("receipts"));
    assertEquals("./nabla diff 'a x^2' --wrt x", receipts.get("cli"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "(",
        "x^",
        "9^9^9^9^9",
        "1/0",
        "x!",
        "gamma(x)",
        "floor(x)",
        "{x>0: 1, 2}",
        "<script>",
        "e1",
        "𝑥²",
        "|x",
        "sqrt(-1)",
        "f(x)=x^2",
        "1e999",
        "t^2",
        "a b c",
        "\\frac{1}{x}"
      })
  void everyTextGetsAnAnswer(String typed) {
    Map<String, String> question = Map.of("f", typed);
    assertTrue(
        List.of("ok", "incomplete", "error")
            .contains(String.valueOf(BOOK.ownFunction(question).get("state"))));
    String page = BOOK.page("try.html", question).orElseThrow();
    assertFalse(page.contains("<script>"), "What is typed never becomes part of the page");
  }

  @Test
  void whatTheAddressGetsWrongIsIgnored() {
    Map<String, Object> answer =
        BOOK.ownFunction(Map.of("f", "x", "x", "NaN", "from", "5", "to", "-5"));
    assertEquals("At x = 1 the value is 1 and the slope is 1.", answer.get("message"));
  }

  @Test
  void aFigureDownloadsAsPointsAndPictures() {
    byte[] csv = BOOK.file("own", "csv", Map.of("f", "x^2")).orElseThrow();
    String text = new String(csv, java.nio.charset.StandardCharsets.UTF_8);
    assertTrue(text.contains(",function,-6.0,36.0\r\n"), text.substring(0, 200));
    assertTrue(text.contains(",derivative,-6.0,-12.0\r\n"));
    assertTrue(BOOK.file("average-rates", "png", Map.of()).orElseThrow().length > 10_000);
    assertTrue(BOOK.file("own", "svg", Map.of("f", "x+")).isEmpty());
    assertTrue(BOOK.file("own", "exe", Map.of()).isEmpty());
  }
}
