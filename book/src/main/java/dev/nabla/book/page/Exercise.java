package dev.nabla.book.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An exercise of a chapter: a function to differentiate, and what to say about known wrong turns.
///
/// @param name its name, unique in the book
/// @param question what to do, in Markdown
/// @param function the function, in our grammar
/// @param right what to say about the right answer
/// @param wrongTurns answers that show a known misunderstanding, each with what to say about it
public record Exercise(
    String name, String question, String function, String right, List<WrongTurn> wrongTurns) {
  public Exercise {
    wrongTurns = List.copyOf(wrongTurns);
  }

  /// A known misunderstanding.
  ///
  /// @param answer what it makes of the function, in our grammar
  /// @param advice what to say then
  public record WrongTurn(String answer, String advice) {}

  /// The exercises of the book by name.
  static Map<String, Exercise> byName(Collection<Exercise> exercises) {
    Map<String, Exercise> named = new LinkedHashMap<>();
    exercises.forEach(exercise -> named.put(exercise.name(), exercise));
    return Collections.unmodifiableMap(named);
  }

  /// Reads the block of a chapter: lines `question:`, `function:`, `right:` and any number of
  /// `wrong: answer | advice`.
  static Exercise read(String name, String block) {
    Map<String, String> fields = new LinkedHashMap<>();
    List<WrongTurn> wrongTurns = new ArrayList<>();
    for (String line : block.lines().toList()) {
      int colon = line.indexOf(':');
      String field = line.substring(0, colon).strip();
      String content = line.substring(colon + 1).strip();
      if (field.equals("wrong")) {
        int bar = content.lastIndexOf('|');
        wrongTurns.add(
            new WrongTurn(content.substring(0, bar).strip(), content.substring(bar + 1).strip()));
      } else {
        fields.put(field, content);
      }
    }
    return new Exercise(
        name,
        required(fields, "question"),
        required(fields, "function"),
        required(fields, "right"),
        wrongTurns);
  }

  private static String required(Map<String, String> fields, String name) {
    String content = fields.get(name);
    if (content == null) {
      throw new IllegalArgumentException("An exercise needs a line '" + name + ":'");
    }
    return content;
  }
}
