package dev.nabla.text;

import java.util.List;

/// Something to know about how a text was read.
///
/// @param message one sentence
/// @param start where in the input it begins, as an index of UTF-16 units
/// @param end where it ends, exclusive
/// @param alternatives the readings to choose from, where there are several
public record Notice(NoticeCode code, String message, int start, int end, List<Fix> alternatives) {
  public Notice {
    alternatives = List.copyOf(alternatives);
  }
}
