package dev.nabla.learn;

/// What to do about a value that is missing in a file.
public enum Missing {
  /// It is an error.
  REFUSE,
  /// The whole row is left out, and the table says how many were.
  DROP_ROW,
  /// The mean of the column's other values takes its place, and the table says how many were
  /// filled. A missing label is an error.
  COLUMN_MEAN
}
