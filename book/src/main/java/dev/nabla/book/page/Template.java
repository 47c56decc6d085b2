package dev.nabla.book.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An HTML file with places like `{{title}}` to fill. What fills them is HTML and goes in as it is.
record Template(String name, String text) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");

  static Template load(String name) {
    return new Template(name, Resource.text("templates/" + name));
  }

  /// The file with every place filled.
  ///
  /// @throws IllegalArgumentException if a place has no filling
  String fill(Map<String, String> fillings) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> {
              String filling = fillings.get(place.group(1));
              if (filling == null) {
                throw new IllegalArgumentException(name + " needs " + place.group());
              }
              return Matcher.quoteReplacement(filling);
            });
  }

  /// Files beside the classes of this package.
  static final class Resource {
    private Resource() {}

    static byte[] bytes(String name) {
      try (InputStream stream = Template.class.getResourceAsStream(name)) {
        if (stream == null) {
          throw new IllegalStateException("The file " + name + " is missing from the program");
        }
        return stream.readAllBytes();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    static String text(String name) {
      return new String(bytes(name), StandardCharsets.UTF_8);
    }
  }
}
