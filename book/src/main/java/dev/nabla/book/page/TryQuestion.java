package dev.nabla.book.page;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a reader of the page "Try your own" asks: a function, a point, the values of its letters,
/// and what to show.
///
/// @param formula the typed text
/// @param point where the tangent touches, as typed
/// @param from the left end of the picture
/// @param to the right end of the picture
/// @param letters the values of the parameters
/// @param narrow whether the picture is for a phone
record TryQuestion(
    String formula,
    String point,
    double from,
    double to,
    Map<String, Double> letters,
    boolean narrow) {
  static final String FIRST_FORMULA = "x sin x";
  static final double FIRST_FROM = -6;
  static final double FIRST_TO = 6;
  private static final String FIRST_POINT = "1";
  private static final double FARTHEST = 1e6;

  TryQuestion {
    letters = Map.copyOf(letters);
  }

  /// Reads what an address says. What makes no sense there is as if it were not there.
  static TryQuestion of(Map<String, String> typed) {
    double from = number(typed.get("from"), FIRST_FROM);
    double to = number(typed.get("to"), FIRST_TO);
    boolean shown = from < to && to - from > 1e-6;
    Map<String, Double> letters = new LinkedHashMap<>();
    typed.forEach(
        (name, value) -> {
          if (isLetter(name)) {
            letters.put(name, number(value, 1));
          }
        });
    return new TryQuestion(
        typed.getOrDefault("f", FIRST_FORMULA),
        ControlHtml.plain(number(typed.get("x"), Double.parseDouble(FIRST_POINT))),
        shown ? from : FIRST_FROM,
        shown ? to : FIRST_TO,
        letters,
        typed.containsKey("narrow"));
  }

  double x() {
    return Double.parseDouble(point);
  }

  double letter(String name) {
    return letters.getOrDefault(name, 1.0);
  }

  private static boolean isLetter(String name) {
    return !name.equals("x")
        && !name.equals("f")
        && !name.equals("from")
        && !name.equals("to")
        && !name.equals("wrt")
        && !name.equals("detail")
        && !name.equals("narrow");
  }

  private static double number(@org.jspecify.annotations.Nullable String text, double otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      double value = Double.parseDouble(text.strip().replace('−', '-'));
      return Math.abs(value) <= FARTHEST ? value : otherwise;
    } catch (NumberFormatException noNumber) {
      return otherwise;
    }
  }
}
