package dev.nabla.book.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The critical points of a function, in the notation that was asked for.
///
/// @param points in ascending order
/// @param sets critical points that are not by themselves
/// @param kinks points where the function is not smooth
/// @param unresolved boxes of which nothing is known
/// @param box where they were looked for, by variable; nothing means everywhere
/// @param complete whether these are provably all
public record CriticalAnswer(
    List<Point> points,
    List<Family> sets,
    List<Kink> kinks,
    List<Open> unresolved,
    Optional<Map<String, List<String>>> box,
    boolean complete) {
  public CriticalAnswer {
    points = List.copyOf(points);
    sets = List.copyOf(sets);
    kinks = List.copyOf(kinks);
    unresolved = List.copyOf(unresolved);
  }

  /// One point.
  ///
  /// @param at its coordinates
  /// @param value the value of the function
  /// @param kind what is there, such as `saddle`
  /// @param eigenvalues of the Hessian
  /// @param rate of a minimum, the bound for gradient descent
  /// @param exact whether the coordinates are formulas, not decimals
  /// @param proved whether there provably is a critical point between the bounds
  /// @param enclosure proven bounds of the coordinates
  /// @param decimals the same in doubles, where there are no other symbols
  /// @param where what must hold beside
  /// @param reason how the kind was decided, or why it was not
  public record Point(
      Map<String, String> at,
      String value,
      String kind,
      List<String> eigenvalues,
      Optional<String> rate,
      boolean exact,
      boolean proved,
      Map<String, List<String>> enclosure,
      Optional<Decimals> decimals,
      List<String> where,
      Optional<String> reason) {}

  /// A point in doubles.
  ///
  /// @param at its coordinates
  /// @param value the value of the function
  /// @param eigenvalues of the Hessian
  /// @param rate of a minimum, the bound for gradient descent
  public record Decimals(
      List<Double> at, double value, List<Double> eigenvalues, Optional<Double> rate) {}

  /// Critical points that are not by themselves.
  ///
  /// @param at the coordinates that are determined
  /// @param free the names of the others
  /// @param value the value of the function
  /// @param where what must hold beside
  public record Family(
      Map<String, String> at, List<String> free, String value, List<String> where) {}

  /// A point where the function is not smooth.
  ///
  /// @param at its coordinates
  /// @param value the value of the function, if it has one
  /// @param why what is there
  public record Kink(Map<String, String> at, Optional<String> value, String why) {}

  /// A box of which nothing is known.
  ///
  /// @param box its sides
  /// @param why what stands in the way
  public record Open(Map<String, List<String>> box, String why) {}
}
