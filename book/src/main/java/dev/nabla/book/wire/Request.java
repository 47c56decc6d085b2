package dev.nabla.book.wire;

import dev.nabla.solve.KinkPolicy;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// What is asked.
///
/// ```java
/// Request request = Request.of(Operation.DIFF, "x^2 sin(x)").withNotation(Notation.PYTHON);
/// ```
///
/// @param operation what to do
/// @param expressions the formula, or the formulas of a list, as typed
/// @param wrt the names to differentiate by, as typed, in order; none means the only symbol
/// @param order how often to differentiate, where one name is given
/// @param notation how to write the formulas of the answer
/// @param at the values of the symbols, by their names as typed
/// @param method how to come to values
/// @param digits how many digits the values shall have; nothing means doubles
/// @param approach to where the variable of a limit or series goes, and from where
/// @param telling how much of a derivation to tell
/// @param policy what stands for a derivative where there is none
/// @param deadline how long the work may take
/// @param declared the shapes of variables, and parts that have a name
/// @param descent how to look for a minimum or a numerical root
public record Request(
    Operation operation,
    List<String> expressions,
    List<String> wrt,
    OptionalInt order,
    Notation notation,
    Map<String, Column> at,
    Method method,
    OptionalInt digits,
    Approach approach,
    Telling telling,
    KinkPolicy policy,
    Duration deadline,
    Declared declared,
    Descent descent) {
  public Request {
    expressions = List.copyOf(expressions);
    wrt = List.copyOf(wrt);
    at = Collections.unmodifiableMap(new LinkedHashMap<>(at));
    order.ifPresent(times -> check("order", times, 0, Limits.ORDER));
    digits.ifPresent(count -> check("digits", count, 1, Limits.DIGITS));
    check("deadline", (int) deadline.toMillis(), 1, (int) Limits.LONGEST_DEADLINE.toMillis());
  }

  private static void check(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw Refusal.of(
          Code.BAD_FIELD,
          "\"%s\" should be a whole number from %d to %d.".formatted(field, least, most),
          Integer.toString(value));
    }
  }

  /// A request with everything else left to the defaults.
  public static Request of(Operation operation, String... expressions) {
    return new Request(
        operation,
        List.of(expressions),
        List.of(),
        OptionalInt.empty(),
        Notation.TEXT,
        Map.of(),
        Method.VALUE,
        OptionalInt.empty(),
        Approach.NOWHERE,
        Telling.STANDARD,
        KinkPolicy.UNDEFINED,
        Limits.DEADLINE,
        Declared.NOTHING,
        Descent.USUAL);
  }

  public Request withWrt(List<String> names) {
    return new Request(
        operation,
        expressions,
        names,
        order,
        notation,
        at,
        method,
        digits,
        approach,
        telling,
        policy,
        deadline,
        declared,
        descent);
  }

  public Request withOrder(int times) {
    return new Request(
        operation,
        expressions,
        wrt,
        OptionalInt.of(times),
        notation,
        at,
        method,
        digits,
        approach,
        telling,
        policy,
        deadline,
        declared,
        descent);
  }

  public Request withNotation(Notation other) {
    return new Request(
        operation,
        expressions,
        wrt,
        order,
        other,
        at,
        method,
        digits,
        approach,
        telling,
        policy,
        deadline,
        declared,
        descent);
  }

  public Request withAt(Map<String, Column> values) {
    return new Request(
        operation,
        expressions,
        wrt,
        order,
        notation,
        values,
        method,
        digits,
        approach,
        telling,
        policy,
        deadline,
        declared,
        descent);
  }

  public Request withDigits(int count) {
    return new Request(
        operation,
        expressions,
        wrt,
        order,
        notation,
        at,
        method,
        OptionalInt.of(count),
        approach,
        telling,
        policy,
        deadline,
        declared,
        descent);
  }

  /// The request with another way to come to values.
  public Request withMethod(Method other) {
    return new Request(
        operation,
        expressions,
        wrt,
        order,
        notation,
        at,
        other,
        digits,
        approach,
        telling,
        policy,
        deadline,
        declared,
        descent);
  }

  public Request withDeadline(Duration limit) {
    return new Request(
        operation,
        expressions,
        wrt,
        order,
        notation,
        at,
        method,
        digits,
        approach,
        telling,
        policy,
        limit,
        declared,
        descent);
  }

  /// The request with variables of these shapes and these named parts.
  public Request with(Declared names) {
    return new Request(
        operation,
        expressions,
        wrt,
        order,
        notation,
        at,
        method,
        digits,
        approach,
        telling,
        policy,
        deadline,
        names,
        descent);
  }

  /// The request with a way to look for a minimum or a root.
  public Request with(Descent other) {
    return new Request(
        operation,
        expressions,
        wrt,
        order,
        notation,
        at,
        method,
        digits,
        approach,
        telling,
        policy,
        deadline,
        declared,
        other);
  }

  /// The request with so much of a derivation.
  public Request withTelling(Telling other) {
    return new Request(
        operation,
        expressions,
        wrt,
        order,
        notation,
        at,
        method,
        digits,
        approach,
        other,
        policy,
        deadline,
        declared,
        descent);
  }

  /// The request with a point to go to.
  public Request withApproach(Approach other) {
    return new Request(
        operation,
        expressions,
        wrt,
        order,
        notation,
        at,
        method,
        digits,
        other,
        telling,
        policy,
        deadline,
        declared,
        descent);
  }

  /// The request with what stands for a derivative where there is none.
  public Request withPolicy(KinkPolicy other) {
    return new Request(
        operation,
        expressions,
        wrt,
        order,
        notation,
        at,
        method,
        digits,
        approach,
        telling,
        other,
        deadline,
        declared,
        descent);
  }
}
