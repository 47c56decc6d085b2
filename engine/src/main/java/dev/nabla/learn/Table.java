package dev.nabla.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// Named columns of numbers, all of one length: the data that a model is fitted to. A column of
/// labels has their indices, from 0 in alphabetical order. Immutable.
///
/// {@snippet file="dev/nabla/examples/Tables.java" region="columns"}
public final class Table {
  private final List<String> names;
  private final double[][] columns;
  private final Map<String, List<String>> labels;
  private final int rows;
  private final long dropped;
  private final long filled;

  /// Takes the arrays as they are.
  Table(
      List<String> names,
      double[][] columns,
      Map<String, List<String>> labels,
      int rows,
      long dropped,
      long filled) {
    this.names = List.copyOf(names);
    this.columns = columns;
    this.labels = Map.copyOf(labels);
    this.rows = rows;
    this.dropped = dropped;
    this.filled = filled;
  }

  /// A table of columns that a program has.
  ///
  /// @throws IllegalArgumentException if there is no column, or they differ in length
  public static Table of(Map<String, double[]> columns) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a table has a column");
    }
    List<String> names = new ArrayList<>();
    List<double[]> copies = new ArrayList<>();
    columns.forEach(
        (name, values) -> {
          names.add(name);
          copies.add(values.clone());
        });
    int rows = copies.getFirst().length;
    for (double[] values : copies) {
      if (values.length != rows) {
        throw new IllegalArgumentException(
            "columns of " + rows + " and of " + values.length + " rows are no table");
      }
    }
    return new Table(names, copies.toArray(double[][]::new), Map.of(), rows, 0, 0);
  }

  /// The columns' names, in the order of the file.
  public List<String> names() {
    return names;
  }

  /// The number of rows.
  public int rows() {
    return rows;
  }

  /// Whether there is such a column.
  public boolean has(String name) {
    return names.contains(name);
  }

  /// The numbers of a column, a copy.
  ///
  /// @throws IllegalArgumentException if there is no such column
  public double[] column(String name) {
    return columns[index(name)].clone();
  }

  /// The numbers of several columns, copies, in the order of the names.
  ///
  /// @throws IllegalArgumentException if a column is not there
  public double[][] columns(List<String> chosen) {
    return chosen.stream().map(this::column).toArray(double[][]::new);
  }

  /// One number.
  ///
  /// @throws IllegalArgumentException if there is no such column
  /// @throws IndexOutOfBoundsException if there is no such row
  public double value(int row, String name) {
    return columns[index(name)][Objects.checkIndex(row, rows)];
  }

  /// What the numbers of a column stand for: the label of each index. Empty for a column of
  /// numbers.
  public List<String> labels(String name) {
    index(name);
    return labels.getOrDefault(name, List.of());
  }

  /// How many rows of the file were left out because a value was missing.
  public long dropped() {
    return dropped;
  }

  /// How many missing values were filled with their column's mean.
  public long filled() {
    return filled;
  }

  /// The same rows of other columns, in the order of the names.
  ///
  /// @throws IllegalArgumentException if a column is not there, or named twice
  public Table with(List<String> chosen) {
    if (chosen.stream().distinct().count() < chosen.size()) {
      throw new IllegalArgumentException("a column is named twice: " + chosen);
    }
    Map<String, List<String>> kept = new LinkedHashMap<>(labels);
    kept.keySet().retainAll(chosen);
    double[][] same = chosen.stream().map(name -> columns[index(name)]).toArray(double[][]::new);
    return new Table(chosen, same, kept, rows, dropped, filled);
  }

  /// The same columns without one.
  ///
  /// @throws IllegalArgumentException if it is not there
  public Table without(String name) {
    index(name);
    return with(names.stream().filter(each -> !each.equals(name)).toList());
  }

  /// Some of the rows, in this order; a row may come more than once.
  ///
  /// @throws IndexOutOfBoundsException if a row is not there
  public Table rows(int... chosen) {
    double[][] some = new double[columns.length][chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      Objects.checkIndex(chosen[i], rows);
      for (int j = 0; j < columns.length; j++) {
        some[j][i] = columns[j][chosen[i]];
      }
    }
    return new Table(names, some, labels, chosen.length, 0, 0);
  }

  /// Parts the rows at random: those to learn from, and those to test with, which are the first of
  /// [NumPyRandom#permutation]. The same seed parts them the same way.
  ///
  /// @param testShare more than 0, less than 1; at least one row goes to each part
  /// @throws IllegalArgumentException if the share is none, or there is only one row
  public Split split(double testShare, long seed) {
    if (!(testShare > 0 && testShare < 1) || rows < 2) {
      throw new IllegalArgumentException(
          "a share of %s of %d rows is no test".formatted(testShare, rows));
    }
    int count = Math.clamp(Math.round(testShare * rows), 1, rows - 1);
    int[] order = NumPyRandom.seeded(seed).permutation(rows);
    return new Split(
        rows(IntStream.range(count, rows).map(i -> order[i]).toArray()),
        rows(IntStream.range(0, count).map(i -> order[i]).toArray()));
  }

  /// A table in two parts.
  ///
  /// @param training the rows to learn from
  /// @param test the rows to test with
  public record Split(Table training, Table test) {}

  /// The place of a column.
  ///
  /// @throws IllegalArgumentException if it is not there
  private int index(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "no column is called " + name + "; there are " + String.join(", ", names));
    }
    return index;
  }

  /// The same table with other numbers in some columns.
  Table replaced(Map<String, double[]> others) {
    double[][] all = columns.clone();
    others.forEach((name, values) -> all[index(name)] = values);
    return new Table(names, all, labels, rows, dropped, filled);
  }
}
