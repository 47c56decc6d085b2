package dev.nabla.book.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads the value of one field, which must have the right type.
final class FieldReader {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
  private static final int LONGEST_LIST = 100;

  private final String name;
  private final JsonParser parser;

  /// A reader of the value at which the parser stands.
  FieldReader(String name, JsonParser parser) {
    this.name = name;
    this.parser = parser;
  }

  /// A string, a number, `true`, `false` or `null`, to be repeated.
  Id identifier() {
    JsonToken token = parser.currentToken();
    boolean repeatable =
        switch (token) {
          case VALUE_STRING, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> true;
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NUMBER.matcher(parser.getString()).matches();
          default -> false;
        };
    if (!repeatable || parser.getString().length() > Id.CHARACTERS) {
      throw wrong("a string of up to " + Id.CHARACTERS + " characters or a number");
    }
    return token == JsonToken.VALUE_STRING
        ? new Id(Json.quoted(parser.getString()))
        : new Id(parser.getString());
  }

  String string() {
    return string("a string");
  }

  /// A string, or a list of strings.
  List<String> strings() {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return List.of(string("a string or a list of strings"));
    }
    List<String> strings = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (strings.size() == LONGEST_LIST) {
        throw wrong("a list of at most " + LONGEST_LIST + " strings");
      }
      strings.add(string("a string or a list of strings"));
    }
    return strings;
  }

  private String string(String expected) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw wrong(expected);
    }
    return parser.getString();
  }

  /// A whole number; [Request] knows the ranges.
  int integer() {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT || parser.getStringLength() > 9) {
      throw wrong("a whole number of up to 9 digits");
    }
    return parser.getIntValue();
  }

  /// `true` or `false`.
  boolean truth() {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw wrong("true or false");
    };
  }

  /// One of a few words.
  static <T> T choice(
      String name, String text, Function<String, Optional<T>> named, List<String> words) {
    return named
        .apply(text)
        .orElseThrow(
            () ->
                Refusal.of(
                    Code.BAD_FIELD,
                    "\"%s\" is one of %s, not \"%s\"."
                        .formatted(name, String.join(", ", words), Nearest.shortened(text)),
                    text,
                    Nearest.to(text, words).toArray(String[]::new)));
  }

  /// A plain number or string; nothing if it is something else.
  Optional<String> point() {
    return switch (parser.currentToken()) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_STRING -> Optional.of(parser.getString());
      default -> Optional.empty();
    };
  }

  /// A list of numbers or strings, as they are written.
  List<String> scalars() {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw wrong("a list of numbers");
    }
    List<String> scalars = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (!parser.currentToken().isScalarValue() || scalars.size() == LONGEST_LIST) {
        throw wrong("a list of numbers");
      }
      scalars.add(parser.getString());
    }
    return scalars;
  }

  /// A matrix as a list of rows, or a list of numbers as one column.
  List<List<String>> rows() {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw wrong("a list of rows, as in [[1, 2], [3, 4]]");
    }
    List<List<String>> rows = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (rows.size() == LONGEST_LIST) {
        throw wrong("a list of at most " + LONGEST_LIST + " rows");
      }
      rows.add(
          parser.currentToken() == JsonToken.START_ARRAY
              ? scalars()
              : List.of(scalar("a list of rows, as in [[1, 2], [3, 4]]")));
    }
    return rows;
  }

  /// A number, or a string that stands for one.
  String scalar() {
    return scalar("a number");
  }

  private String scalar(String expected) {
    return point().orElseThrow(() -> wrong(expected));
  }

  /// The values of symbols: `{"x": [1, 2], "y": 3}`. Another word belongs to another operation.
  Map<String, Column> columns() {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      if (!parser.currentToken().isScalarValue()) {
        throw wrong("an object with a column of numbers for each symbol");
      }
      return Map.of();
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    int values = 0;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String symbol = parser.currentName();
      parser.nextToken();
      Column column = column(symbol);
      values += column.size();
      if (values > Limits.VALUES || columns.size() == LONGEST_LIST) {
        throw Refusal.of(
            Code.TOO_MANY_VALUES,
            "An evaluation takes at most %d columns with %d values together."
                .formatted(LONGEST_LIST, Limits.VALUES),
            values);
      }
      columns.put(symbol, column);
    }
    return columns;
  }

  private Column column(String symbol) {
    Column.Builder builder = new Column.Builder();
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      builder.add(numeral(symbol));
      return builder.build(true);
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      builder.add(numeral(symbol));
    }
    return builder.build(false);
  }

  private String numeral(String symbol) {
    return switch (parser.currentToken()) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_STRING -> parser.getString();
      default ->
          throw Refusal.of(
              Code.BAD_FIELD,
              "The column of \"%s\" is a number or a list of numbers."
                  .formatted(Nearest.shortened(symbol)),
              parser.getString());
    };
  }

  /// The values of symbols; a number by itself stands under an empty name.
  Map<String, Column> start() {
    Optional<String> number = point();
    return number.isPresent() ? Map.of("", Column.scalar(number.get())) : columns();
  }

  /// The names of an object with a formula for each.
  Map<String, String> formulas() {
    String expected = "formulas of names, as in {\"P\": \"w·X + b\"}";
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw wrong(expected);
    }
    Map<String, String> formulas = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String symbol = parser.currentName();
      if (parser.nextToken() != JsonToken.VALUE_STRING) {
        throw wrong(expected);
      }
      if (formulas.size() == LONGEST_LIST) {
        throw wrong("at most " + LONGEST_LIST + " names");
      }
      formulas.put(symbol, parser.getString());
    }
    return formulas;
  }

  /// The names of an object with their values: a text, a number, or a list of them, joined by `×`.
  /// A single text stands under an empty name.
  Map<String, String> shapes() {
    String expected = "shapes of names, as in {\"X\": \"k×m\"}";
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return Map.of("", parser.getString());
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw wrong(expected);
    }
    Map<String, String> shapes = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String symbol = parser.currentName();
      parser.nextToken();
      if (shapes.size() == LONGEST_LIST) {
        throw wrong("at most " + LONGEST_LIST + " names");
      }
      boolean list = parser.currentToken() == JsonToken.START_ARRAY;
      shapes.put(symbol, list ? "(" + String.join(", ", scalars()) + ")" : scalar(expected));
    }
    return shapes;
  }

  /// The names of an object with two numbers for each.
  Map<String, List<String>> ranges() {
    String expected = "two numbers for each name, as in {\"x\": [-5, 5]}";
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw wrong(expected);
    }
    Map<String, List<String>> ranges = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String symbol = parser.currentName();
      parser.nextToken();
      List<String> ends = scalars();
      if (ends.size() != 2 || ranges.size() == LONGEST_LIST) {
        throw wrong(expected);
      }
      ranges.put(symbol, ends);
    }
    return ranges;
  }

  /// Passes over the value.
  void skip() {
    parser.skipChildren();
  }

  private Refusal wrong(String expected) {
    JsonToken token = parser.currentToken();
    int length = token.isScalarValue() ? parser.getStringLength() : 1;
    return Refusal.of(Code.BAD_FIELD, "\"%s\" should be %s.".formatted(name, expected), length);
  }
}
