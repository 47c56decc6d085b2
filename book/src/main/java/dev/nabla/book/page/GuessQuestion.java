package dev.nabla.book.page;

import dev.nabla.book.guess.Functions;
import java.util.Map;

/// What a reader of "Guess the derivative" sees and typed.
///
/// @param function the function, as typed
/// @param guess the guess, as typed; empty before there is one
/// @param narrow whether the picture is for a phone
/// @param hinted whether the hints are asked for, too
record GuessQuestion(String function, String guess, boolean narrow, boolean hinted) {
  private static final double OWN_REACH = 5;

  /// Reads what an address says.
  static GuessQuestion of(Map<String, String> typed) {
    String function = typed.getOrDefault("f", "");
    return new GuessQuestion(
        function.isBlank() ? Functions.all().getFirst().text() : function,
        typed.getOrDefault("guess", ""),
        typed.containsKey("narrow"),
        typed.containsKey("hints"));
  }

  boolean isEmpty() {
    return guess.isBlank();
  }

  double from() {
    int place = place();
    return place < 0 ? -OWN_REACH : Functions.all().get(place).from();
  }

  double to() {
    int place = place();
    return place < 0 ? OWN_REACH : Functions.all().get(place).to();
  }

  /// The place among the functions of the page, counted from 0; −1 for one's own.
  int place() {
    return Functions.placeOf(function);
  }
}
