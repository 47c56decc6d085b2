package dev.nabla.book.wire;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads one request from the JSON of one line. Bytes that are no UTF-8 become U+FFFD; of a field
/// that comes twice the last one counts.
final class RequestReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxNumberLength(1_000)
                  .maxNameLength(1_000)
                  .maxStringLength(Limits.FIELD_CHARACTERS)
                  .build())
          .build();

  private static final int NOTICES = 20;

  private final Line line;
  private final boolean inPath;
  private final Set<String> seen = new HashSet<>();
  private final List<Remark> notices = new ArrayList<>();
  private Optional<Id> id = Optional.empty();
  private Optional<Operation> operation;
  private Optional<List<String>> expressions = Optional.empty();
  private List<String> by = List.of();
  private List<String> wrt = List.of();
  private OptionalInt order = OptionalInt.empty();
  private Notation notation = Notation.TEXT;
  private Map<String, Column> at = Map.of();
  private Optional<String> method = Optional.empty();
  private OptionalInt digits = OptionalInt.empty();
  private Approach approach = Approach.NOWHERE;
  private Telling telling = Telling.STANDARD;
  private String policy = "undefined";
  private Duration deadline = Limits.DEADLINE;
  private Declared declared = Declared.NOTHING;
  private Descent descent = Descent.USUAL;

  /// A reader of a line, perhaps for an operation that is known already.
  RequestReader(Line line, Optional<Operation> operation) {
    this.line = line;
    this.inPath = operation.isPresent();
    this.operation = operation;
  }

  /// The identifier of the request, as far as it was read or can be guessed.
  Id id() {
    return id.orElseGet(() -> Id.recovered(line));
  }

  /// What is to be said about the request although it can be met.
  List<Remark> notices() {
    return notices;
  }

  /// Reads the request.
  ///
  /// @throws Refusal if there is none
  Request read() {
    if (line.isTooLong()) {
      throw Refusal.of(
          Code.LINE_TOO_LONG,
          "A line has at most " + Limits.LINE_BYTES + " bytes; this one has " + line.length() + ".",
          line.end());
    }
    if (line.isBlank()) {
      throw Refusal.of(Code.EMPTY_LINE, "There is no request on this line.", line.end());
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), decoded())) {
      readObject(parser);
    } catch (StreamConstraintsException tooBig) {
      throw badJson("has a name, text or number that is too long, or too many brackets.");
    } catch (JacksonException malformed) {
      throw badJson(
          "is not JSON from character %d on."
              .formatted(Math.max(0, malformed.getLocation().getCharOffset())));
    }
    Operation asked = operation.orElseThrow(() -> missing("op"));
    return new Request(
        asked,
        Stream.concat(
                expressions
                    .orElseThrow(() -> missing(asked.takesMatrix() ? "matrix" : "expr"))
                    .stream(),
                by.stream())
            .toList(),
        wrt,
        order,
        notation,
        at,
        // Other operations have methods of their own.
        asked == Operation.EVAL || asked == Operation.EIGENVALUES
            ? method.map(Method::required).orElse(Method.VALUE)
            : Method.VALUE,
        digits,
        approach,
        telling,
        Policies.named(policy),
        deadline,
        declared,
        descent.by(method));
  }

  private InputStreamReader decoded() {
    InputStream bytes = line.open();
    return new InputStreamReader(bytes, StandardCharsets.UTF_8);
  }

  private Refusal badJson(String what) {
    return Refusal.of(Code.BAD_JSON, "The line " + what, line.end());
  }

  private Refusal missing(String field) {
    return Refusal.of(
        Code.MISSING_FIELD, "The request has no field \"" + field + "\".", line.end());
  }

  private void readObject(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw badJson("is JSON, but not an object in braces.");
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      if (!seen.add(name)) {
        notice("duplicate-field", "The field \"%s\" comes twice; the last one counts.", name);
      }
      JsonToken value = parser.nextToken();
      // An absent field and one that is null are the same, but null can be an identifier.
      if (value != JsonToken.VALUE_NULL || name.equals("id")) {
        readField(name, new FieldReader(name, parser));
      }
    }
    if (parser.nextToken() != null) {
      throw badJson("goes on after the end of its object.");
    }
  }

  private void notice(String code, String sentence, String field) {
    String shown = Nearest.shortened(field);
    if (notices.size() < NOTICES) {
      notices.add(Remark.of(code, sentence.formatted(shown), 0, field.length(), List.of()));
    }
  }

  private void readOperation(String text) {
    Operation asked = Operation.required(text);
    if (operation.isPresent() && operation.get() != asked && inPath) {
      throw Refusal.of(
          Code.BAD_FIELD,
          "The address asks for \"%s\" and the request for \"%s\"."
              .formatted(operation.get().text(), asked.text()),
          text);
    }
    operation = Optional.of(asked);
  }

  /// The values of symbols, or a point.
  private void readPlace(FieldReader field) {
    Optional<String> point = field.point();
    if (point.isPresent()) {
      approach = approach.withPoint(point.get());
    } else {
      at = field.columns();
    }
  }

  private void readField(String name, FieldReader field) {
    switch (name) {
      case "id" -> id = Optional.of(field.identifier());
      case "op" -> readOperation(field.string());
      case "matrix" -> expressions = Optional.of(List.of(MatrixText.of(field.rows())));
      case "by" -> by = List.of(MatrixText.of(field.rows()));
      case "expr" -> expressions = Optional.of(field.strings());
      case "wrt" -> wrt = field.strings();
      case "order" -> order = OptionalInt.of(field.integer());
      case "format" ->
          notation = FieldReader.choice(name, field.string(), Notation::named, Notation.names());
      case "at" -> readPlace(field);
      case "for" -> approach = approach.withVariables(field.strings());
      case "range" -> approach = approach.withRange(field.scalars());
      case "box" -> approach = approach.withBox(field.ranges());
      case "from" -> approach = approach.withFrom(field.string());
      case "method" -> method = Optional.of(field.string());
      case "start" -> descent = descent.from(field.start());
      case "bounds" -> descent = descent.within(field.columns());
      case "rate" -> descent = descent.withRate(Optional.of(field.scalar()));
      case "steps" -> descent = descent.withSteps(Optional.of(field.scalar()));
      case "tolerance" -> descent = descent.withTolerance(Optional.of(field.scalar()));
      case "schedule" -> descent = descent.withSchedule(Optional.of(field.string()));
      case "digits" -> digits = OptionalInt.of(field.integer());
      case "granularity" -> telling = telling.with(Telling.granularity(field.string()));
      case "hint" -> telling = telling.withHint(field.truth());
      case "policy" -> policy = field.string();
      case "arrays" -> declared = declared.withShapes(Shapes.of(field.shapes()));
      case "let" -> declared = declared.withParts(field.formulas());
      case "deadline" -> deadline = Duration.ofMillis(field.integer());
      default -> {
        notice("unknown-field", "The field \"%s\" means nothing here.", name);
        field.skip();
      }
    }
  }
}
