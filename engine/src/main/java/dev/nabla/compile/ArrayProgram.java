package dev.nabla.compile;

import java.util.ArrayList;
import java.util.List;

/// Statements over buffers. The buffers are, in this order: the arguments, the results, and those
/// in between, which are used again and again.
///
/// @param arguments the size of each argument
/// @param results the size of each result
/// @param temporaries the size of each other buffer
record ArrayProgram(
    List<Integer> arguments,
    List<Integer> results,
    List<Integer> temporaries,
    List<Statement> statements) {
  ArrayProgram {
    arguments = List.copyOf(arguments);
    results = List.copyOf(results);
    temporaries = List.copyOf(temporaries);
    statements = List.copyOf(statements);
  }

  int firstTemporary() {
    return arguments.size() + results.size();
  }

  int size(int buffer) {
    return buffer < arguments.size()
        ? arguments.get(buffer)
        : buffer < firstTemporary()
            ? results.get(buffer - arguments.size())
            : temporaries.get(buffer - firstTemporary());
  }

  int buffers() {
    return firstTemporary() + temporaries.size();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < buffers(); i++) {
      String kind =
          i < arguments.size() ? "argument" : i < firstTemporary() ? "result" : "temporary";
      lines.add("b" + i + ": " + kind + " of " + size(i));
    }
    statements.forEach(statement -> lines.addAll(statement.lines()));
    return lines;
  }
}
