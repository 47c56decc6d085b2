package dev.nabla.book.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How to look for a minimum or a root, as typed.
///
/// @param start a number for each variable, by its name as typed, or under an empty name for the
///   only one; none means nothing was said
/// @param method the name of the method; nothing means the usual one
/// @param rate the rate of methods that have one
/// @param steps the largest number of steps
/// @param tolerance what the method's test compares with
/// @param schedule how the rate changes, such as `cosine 0.001 500`
/// @param bounds the smallest and the largest value of variables that have them
public record Descent(
    Map<String, Column> start,
    Optional<String> method,
    Optional<String> rate,
    Optional<String> steps,
    Optional<String> tolerance,
    Optional<String> schedule,
    Map<String, Column> bounds) {
  /// Nothing was said.
  public static final Descent USUAL =
      new Descent(
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of());

  public Descent {
    start = Collections.unmodifiableMap(new LinkedHashMap<>(start));
    bounds = Collections.unmodifiableMap(new LinkedHashMap<>(bounds));
  }

  /// The names of the variables that have a start.
  List<String> names() {
    return start.keySet().stream().filter(name -> !name.isEmpty()).toList();
  }

  /// These settings from a start.
  public Descent from(Map<String, Column> point) {
    return new Descent(point, method, rate, steps, tolerance, schedule, bounds);
  }

  /// These settings with another method.
  public Descent by(Optional<String> name) {
    return new Descent(start, name, rate, steps, tolerance, schedule, bounds);
  }

  /// These settings with a rate.
  public Descent withRate(Optional<String> number) {
    return new Descent(start, method, number, steps, tolerance, schedule, bounds);
  }

  /// These settings with a number of steps.
  public Descent withSteps(Optional<String> number) {
    return new Descent(start, method, rate, number, tolerance, schedule, bounds);
  }

  /// These settings with a tolerance.
  public Descent withTolerance(Optional<String> number) {
    return new Descent(start, method, rate, steps, number, schedule, bounds);
  }

  /// These settings with a schedule of rates.
  public Descent withSchedule(Optional<String> words) {
    return new Descent(start, method, rate, steps, tolerance, words, bounds);
  }

  /// These settings within bounds.
  public Descent within(Map<String, Column> ends) {
    return new Descent(start, method, rate, steps, tolerance, schedule, ends);
  }
}
