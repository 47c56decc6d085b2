package dev.nabla.book.page;

/// Code with its copy button.
final class CodeHtml {
  private CodeHtml() {}

  /// Java, highlighted.
  static String of(String java) {
    return "<div class=\"shown-code\"><pre><code>%s</code></pre>%s</div>"
        .formatted(SourceRegion.highlighted(java), copy());
  }

  /// A button that a script shows and answers.
  static String copy() {
    return "<button type=\"button\" class=\"copy\" hidden>Copy</button>";
  }
}
