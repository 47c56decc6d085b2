package dev.nabla.book.page;

import java.util.List;

/// A chapter of the book, ready to be framed.
///
/// @param file the name of its page, such as `derivatives.html`
/// @param title its heading
/// @param description what it teaches, in a sentence
/// @param sections its sections, in order
/// @param html its text with figures, tables and exercises
record Chapter(String file, String title, String description, List<Section> sections, String html) {

  /// A heading inside a chapter.
  ///
  /// @param id its anchor
  /// @param title what it says
  record Section(String id, String title) {}
}
