package dev.nabla.book.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nabla.book.examples.Example;
import dev.nabla.book.examples.Examples;
import org.junit.jupiter.api.Test;

class SourceRegionTest {
  @Test
  void shownLinesLoseTheirIndentation() {
    assertEquals(
        """
        int a;
          int b;

        int c;\
        """,
        SourceRegion.cut(
            "A",
            """
            x
              // shown
              int a;
                int b;
              // end shown
            y
              // shown
              int c;
              // end shown
            """));
  }

  @Test
  void aRegionWithoutAnEndIsAMistake() {
    assertThrows(IllegalStateException.class, () -> SourceRegion.cut("A", "// shown\nint a;\n"));
  }

  @Test
  void everyExampleShowsSomeOfItsSource() {
    for (Example example : Examples.all()) {
      assertFalse(SourceRegion.of(example).isBlank(), example.name());
    }
  }

  @Test
  void highlightingKeepsEveryCharacter() {
    String java = "String s = \"a < b\"; // <new>\nreturn new A();";
    String html = SourceRegion.highlighted(java);
    assertEquals(
        java,
        html.replaceAll("</?span[^>]*>", "")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&"));
  }
}
