package dev.nabla.figure.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.figure.type.Box.Outline;
import dev.nabla.figure.type.Box.Run;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelLayoutTest {

  private static final double SIZE = 100;

  private static Box box(String label) {
    return LabelLayout.box(label, Face.TEXT, SIZE);
  }

  private static List<Run> runs(String label) {
    return box(label).items().stream().filter(Run.class::isInstance).map(Run.class::cast).toList();
  }

  private static Run run(String label, String text) {
    return runs(label).stream().filter(r -> r.text().equals(text)).findFirst().orElseThrow();
  }

  @Test
  void variablesAreSlantedAndFunctionNamesAndDigitsUpright() {
    assertEquals(Face.ITALIC, run("$2 \\sin x$", "x").face());
    assertEquals(Face.UPRIGHT, run("$2 \\sin x$", "sin").face());
    assertEquals(Face.UPRIGHT, run("$2 \\sin x$", "2").face());
    assertEquals(Face.TEXT, run("where $x$", "where ").face());
    assertEquals(Face.UPRIGHT, run("$\\Delta$", "Δ").face());
    assertEquals(Face.ITALIC, run("$\\delta$", "δ").face());
  }

  @Test
  void aSuperscriptIsSmallerAndHigherAndASubscriptLower() {
    Run base = run("$x^2$", "x");
    Run above = run("$x^2$", "2");
    Run below = run("$x_2$", "2");
    assertTrue(above.size() < base.size());
    assertTrue(above.y() < base.y());
    assertTrue(below.y() > base.y());
    assertTrue(above.x() >= base.x() + base.width());
  }

  @Test
  void aFractionBarLiesBetweenItsPartsAndIsAsWideAsBoth() {
    String label = "$\\frac{a}{bcd}$";
    Outline bar =
        box(label).items().stream()
            .filter(Outline.class::isInstance)
            .map(Outline.class::cast)
            .findFirst()
            .orElseThrow();
    double left = bar.corners().stream().mapToDouble(Box.Corner::x).min().orElseThrow();
    double right = bar.corners().stream().mapToDouble(Box.Corner::x).max().orElseThrow();
    double y = bar.corners().getFirst().y();
    Run below = run(label, "bcd");
    assertTrue(run(label, "a").y() < y && y < below.y() - 0.4 * below.size());
    assertTrue(left <= below.x() && below.x() + below.width() <= right);
  }

  @Test
  void aMinusBetweenTermsHasMoreRoomThanASign() {
    double between = box("$a-b$").width() - box("$a$").width() - box("$b$").width();
    double before = box("$-b$").width() - box("$b$").width();
    assertTrue(between > before + 0.3 * SIZE);
  }

  @Test
  void delimitersGrowWithWhatTheyEnclose() {
    assertTrue(box("$\\left(x\\right)$").isFlowing());
    assertFalse(box("$\\left(\\frac{\\frac{a}{b}}{c}\\right)$").isFlowing());
    assertTrue(
        box("$\\left(\\frac{\\frac{a}{b}}{c}\\right)$").height()
            >= box("$\\frac{\\frac{a}{b}}{c}$").height());
  }

  @Test
  void everyPartLiesInsideTheBox() {
    for (String label :
        List.of(
            "$\\frac{d}{dx}\\left(\\sqrt{\\frac{x^2}{y_1}}\\right)$",
            "$\\sqrt[3]{x+1}$",
            "$\\begin{cases} x & x \\ge 0 \\\\ -x & x < 0 \\end{cases}$",
            "words and $e^{-\\frac{x^2}{2}}$")) {
      Box box = box(label);
      for (Box.Item item : box.items()) {
        switch (item) {
          case Run run -> {
            assertTrue(run.x() >= -1 && run.x() + run.width() <= box.width() + 1, label);
          }
          case Outline outline ->
              outline
                  .corners()
                  .forEach(
                      c ->
                          assertTrue(
                              c.y() >= -box.ascent() - 1e-9 && c.y() <= box.descent() + 1e-9,
                              label));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "$",
        "$$",
        "$$$",
        "\\",
        "$\\$",
        "$\\",
        "${$",
        "$}$",
        "$^$",
        "$_$",
        "$x^$",
        "$x^^2$",
        "$x_1_2$",
        "$\\frac$",
        "$\\frac{1}$",
        "$\\sqrt[$",
        "$\\sqrt$",
        "$\\left$",
        "$\\left($",
        "$\\right)$",
        "$\\left(\\frac{1}{2$",
        "$\\begin{cases}$",
        "$\\begin{$",
        "$\\end{cases}$",
        "$a & b \\\\ c$",
        "$\\text{$",
        "$\\operatorname$",
        "$''$",
        "$'^2$",
        "\uD800",
        "😀 $😀$",
        "line\nbreak\ttab",
        "$x^{x^{x^{x^{x^{x}}}}}$",
        "$\\\\$",
        "$\\left.x\\right.$"
      })
  void anyTextIsLaidOut(String label) {
    Box box = box(label);
    assertTrue(Double.isFinite(box.width()) && Double.isFinite(box.height()), label);
  }

  @Test
  void deepNestingAndRandomTextAreLaidOut() {
    for (String nested : List.of("{", "\\sqrt{", "\\frac{1}{", "x^{", "\\left(", "\\sqrt", "^")) {
      assertTrue(Double.isFinite(box("$" + nested.repeat(5_000) + "$").width()), nested);
    }
    long seed = 20_26;
    SplittableRandom random = new SplittableRandom(seed);
    String[] words = {
      "\\frac",
      "{",
      "}",
      "^",
      "_",
      "$",
      "x",
      "\\left",
      "(",
      ")",
      "\\right",
      "&",
      "\\\\",
      "\\sqrt",
      "\\begin{cases}",
      "\\end{cases}",
      "'",
      " ",
      "1.5",
      "\\text",
      "[",
      "]",
      "\\"
    };
    for (int i = 0; i < 3_000; i++) {
      StringBuilder label = new StringBuilder("$");
      for (int k = 0; k < 12; k++) {
        label.append(words[random.nextInt(words.length)]);
      }
      assertTrue(Double.isFinite(box(label + "$").width()), () -> "seed " + seed + ": " + label);
      assertFalse(LabelReading.tagged(label.toString()).contains("<script"));
    }
  }

  @Test
  void whatIsUnknownIsShownAsReadableWords() {
    assertEquals("foo", runs("$\\foo$").getFirst().text());
  }
}
