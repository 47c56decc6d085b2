package dev.nabla.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Examples in documentation comments: each names a region of a file that is compiled with the
/// tests.
final class Snippets {
  private static final Pattern TAG = Pattern.compile("\\{@snippet\\b([^}:]*)([:}])");
  private static final Pattern FILE = Pattern.compile("\\bfile\\s*=\\s*[\"']?([\\w./-]+)");
  private static final Pattern REGION = Pattern.compile("\\bregion\\s*=\\s*[\"']?([\\w-]+)");

  private Snippets() {}

  /// How many examples the text has.
  static long count(String text) {
    return TAG.matcher(text).results().count();
  }

  /// One line for each example that does not name an existing region.
  ///
  /// @param name what to call the text
  /// @param text the source with its documentation comments
  /// @param folder where the files that examples name are
  static List<String> broken(String name, String text, Path folder) {
    List<String> found = new ArrayList<>();
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      Matcher file = FILE.matcher(tag.group(1));
      Matcher region = REGION.matcher(tag.group(1));
      if (tag.group(2).equals(":") || !file.find() || !region.find()) {
        found.add(name + ": an example must name a file and a region: " + tag.group());
        continue;
      }
      Path source = folder.resolve(file.group(1));
      if (!Files.isRegularFile(source)) {
        found.add(name + ": there is no " + file.group(1) + " in " + folder.getFileName());
      } else if (!hasRegion(Project.read(source), region.group(1))) {
        found.add(name + ": " + file.group(1) + " has no region " + region.group(1));
      }
    }
    return found;
  }

  static boolean hasRegion(String source, String region) {
    String name = "[\"']?" + Pattern.quote(region) + "[\"']?\\s";
    int start = indexOf(source, "@start\\s+region\\s*=\\s*" + name);
    int end = indexOf(source, "@end(\\s+region\\s*=\\s*" + name + "|\\s*\\n)");
    return start >= 0 && end > start;
  }

  private static int indexOf(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    int last = -1;
    while (matcher.find()) {
      last = matcher.start();
    }
    return last;
  }
}
