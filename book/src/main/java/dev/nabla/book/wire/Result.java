package dev.nabla.book.wire;

import dev.nabla.optimize.LocalShape;
import dev.nabla.optimize.Path;
import dev.nabla.optimize.RootPath;
import dev.nabla.optimize.RootStop;
import dev.nabla.optimize.Vector;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an operation finds, in the notation that was asked for.
public sealed interface Result {
  /// One formula.
  record Formula(String text) implements Result {}

  /// One formula for each name, or for each formula of a list.
  record Row(List<String> entries) implements Result {
    public Row {
      entries = List.copyOf(entries);
    }
  }

  /// One row for each name, or for each formula of a list.
  record Table(List<List<String>> rows) implements Result {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// A matrix, row by row.
  record Grid(List<List<String>> rows) implements Result {
    public Grid {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// A matrix in reduced echelon form and how it came to it.
  ///
  /// @param rows the last matrix
  /// @param start the first one
  /// @param steps the operations in between
  /// @param pivots the columns of the pivots, from 0
  record Reduced(
      List<List<String>> rows, List<List<String>> start, List<RowStep> steps, List<Integer> pivots)
      implements Result {}

  /// An operation on rows and the matrix after it.
  record RowStep(String operation, List<List<String>> rows) {}

  /// The real eigenvalues of a matrix.
  ///
  /// @param values each of them once
  /// @param multiplicities how often each is a root of the characteristic polynomial
  /// @param where what must hold for each
  /// @param complete whether these are provably all real ones
  /// @param decimals their values in doubles, if they have no symbols
  /// @param notReal how many others there are, if that is known
  record Spectrum(
      List<String> values,
      List<Integer> multiplicities,
      List<List<String>> where,
      boolean complete,
      Optional<Values> decimals,
      Optional<Integer> notReal)
      implements Result {}

  /// Complex numbers in doubles.
  ///
  /// @param imaginary the imaginary parts, unless all are 0
  record Complex(Values real, Optional<Values> imaginary) implements Result {}

  /// One double for each row of the columns.
  final class Values implements Result {
    private final double[] values;
    private final List<AtKink> kinks;

    /// The array belongs to the result from now on.
    Values(double[] values, List<AtKink> kinks) {
      this.values = values;
      this.kinks = List.copyOf(kinks);
    }

    /// The rows where the function has no derivative.
    List<AtKink> kinks() {
      return kinks;
    }

    /// How many there are.
    public int size() {
      return values.length;
    }

    /// The value of a row.
    public double value(int row) {
      return values[row];
    }

    /// Writes them as a JSON array.
    void writeTo(Json json) {
      json.array(values);
    }
  }

  /// One decimal of the digits asked for, or `NaN`, for each row of the columns.
  record Decimals(List<String> values, List<AtKink> kinks) implements Result {
    public Decimals {
      values = List.copyOf(values);
      kinks = List.copyOf(kinks);
    }
  }

  /// A row of columns where the function has no derivative.
  ///
  /// @param row the row, from 0
  /// @param kink what there is
  /// @param parts the parts of the formula that have their kink there
  record AtKink(int row, Kink kink, List<String> parts) {
    public AtKink {
      parts = List.copyOf(parts);
    }
  }

  /// A limit that does not exist, with what there is on the left and on the right.
  record Sides(Optional<String> left, Optional<String> right) implements Result {}

  /// The terms of a series, and what stands for the rest: `O(x^6)`.
  record Terms(String terms, Optional<String> remainder) implements Result {}

  /// How a derivative comes about.
  ///
  /// @param derivative the derivative
  /// @param parts one for each differentiation
  record Steps(String derivative, List<Told> parts) implements Result {
    public Steps {
      parts = List.copyOf(parts);
    }
  }

  /// The solutions of equations.
  ///
  /// @param entries one for each solution
  /// @param complete whether these are provably all
  /// @param search where was searched numerically, if it was
  record Solved(List<Root> entries, boolean complete, Optional<Search> search) implements Result {
    public Solved {
      entries = List.copyOf(entries);
    }
  }

  /// A numerical search.
  ///
  /// @param low where it began
  /// @param high where it ended
  /// @param complete whether there is provably no other solution between
  record Search(String low, String high, boolean complete) {}

  /// One solution.
  ///
  /// @param values the values of the unknowns that have one
  /// @param family whether an unknown is free or a value has an arbitrary integer
  /// @param parameters the names that stand for every integer
  /// @param where what must hold beside
  /// @param exact whether the values are exact
  /// @param between bounds of the values that are decimals
  /// @param roots the polynomials with the index of the root, for values that are roots
  record Root(
      Map<String, String> values,
      boolean family,
      List<String> parameters,
      List<String> where,
      boolean exact,
      Map<String, List<String>> between,
      Map<String, RootOf> roots) {}

  /// A root of a polynomial.
  ///
  /// @param polynomial the polynomial, in the unknown
  /// @param index which of its real roots, in ascending order, from 0
  record RootOf(String polynomial, int index) {}

  /// The points of a range where a function has no derivative.
  ///
  /// @param entries one for each point, in ascending order
  /// @param low where the range begins
  /// @param high where it ends
  /// @param removable points where the function has no value, but extends smoothly
  /// @param undecided points where nothing is known
  /// @param complete whether these are provably all
  record Kinks(
      List<Kink> entries,
      String low,
      String high,
      List<Removable> removable,
      List<Undecided> undecided,
      boolean complete)
      implements Result {
    public Kinks {
      entries = List.copyOf(entries);
      removable = List.copyOf(removable);
      undecided = List.copyOf(undecided);
    }
  }

  /// One point.
  ///
  /// @param at where
  /// @param exact whether that is the point itself, not a decimal near it
  /// @param kind what is seen there, such as `vertical-tangent`
  /// @param left the derivative from the left, if there is one
  /// @param right the derivative from the right, if there is one
  /// @param value the value of the function, if it has one
  /// @param convention what stands for the derivative by convention, if something does
  record Kink(
      String at,
      boolean exact,
      String kind,
      Optional<String> left,
      Optional<String> right,
      Optional<String> value,
      Optional<String> convention) {}

  /// A point where the function has no value, but extends smoothly.
  ///
  /// @param at where
  /// @param value the value that fits in
  /// @param slope the derivative then
  record Removable(String at, String value, String slope) {}

  /// A point where nothing is known.
  ///
  /// @param at where
  /// @param why what could not be decided
  record Undecided(String at, String why) {}

  /// Solutions of equations in doubles.
  ///
  /// @param names the unknowns, as they were typed
  /// @param solutions a number for each unknown
  /// @param complete whether these are provably all
  /// @param search where was searched, if in a range
  /// @param stop why an iteration ended, if there was one
  /// @param path the way from a start
  record Numbers(
      List<String> names,
      List<Vector> solutions,
      boolean complete,
      Optional<Search> search,
      Optional<RootStop> stop,
      Optional<RootPath> path)
      implements Result {
    public Numbers {
      names = List.copyOf(names);
      solutions = List.copyOf(solutions);
    }
  }

  /// Where a search for a minimum went.
  ///
  /// @param names the variables, as they were typed
  /// @param path the way
  /// @param shape what the second derivatives say at its end, if they were looked at
  /// @param endsAtKink whether the end has no gradient
  record Minimum(List<String> names, Path path, Optional<LocalShape> shape, boolean endsAtKink)
      implements Result {
    public Minimum {
      names = List.copyOf(names);
    }
  }

  /// The critical points of a function.
  record Critical(CriticalAnswer answer) implements Result {}

  /// What every stage between the input and the program makes of it.
  record Stages(List<Stage> stages) implements Result {
    public Stages {
      stages = List.copyOf(stages);
    }
  }

  /// One stage.
  ///
  /// @param name a word, such as `derivative`
  /// @param text what it looks like there; perhaps several lines
  record Stage(String name, String text) {}
}
