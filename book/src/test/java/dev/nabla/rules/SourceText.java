package dev.nabla.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rules that hold for the text of a source file.
final class SourceText {
  static final int MOST_LINES = 400;

  private static final Set<String> COUNTED = Set.of("java", "js", "css");
  private static final Set<String> READ =
      Set.of("java", "js", "css", "html", "md", "sh", "txt", "svg", "json");

  /// Written so that this file does not break its own rule.
  private static final Map<Pattern, String> NOT_WANTED = notWanted();

  private SourceText() {}

  /// Files whose kind has a length limit.
  static boolean hasLengthLimit(Path file) {
    return COUNTED.contains(kind(file));
  }

  /// Files whose words are looked at.
  static boolean isRead(Path file) {
    return READ.contains(kind(file)) || kind(file).isEmpty();
  }

  /// One line for each word or path in the text that does not belong into a source.
  static List<String> unwanted(String name, String text) {
    List<String> found = new ArrayList<>();
    NOT_WANTED.forEach(
        (pattern, reason) -> {
          Matcher matcher = pattern.matcher(text);
          while (matcher.find()) {
            long line =
                1 + text.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
            found.add("%s:%d: %s (%s)".formatted(name, line, matcher.group(), reason));
          }
        });
    return found;
  }

  /// The files of a list like `long-files.txt`, with their reasons.
  static Map<String, String> exceptions(String list) {
    Map<String, String> reasons = new LinkedHashMap<>();
    list.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              if (colon < 0 || line.substring(colon + 1).isBlank()) {
                throw new IllegalArgumentException("No reason is given: " + line);
              }
              reasons.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
            });
    return reasons;
  }

  private static Map<Pattern, String> notWanted() {
    Map<Pattern, String> rules = new LinkedHashMap<>();
    String edge = "\\b";
    rules.put(
        Pattern.compile(edge + "(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)" + edge),
        "finish it, or file it as an issue");
    rules.put(
        Pattern.compile(edge + "(ses" + "sions?|hel" + "pers?)" + edge, Pattern.CASE_INSENSITIVE),
        "a name that says what it does, please");
    rules.put(
        Pattern.compile(
            "(?<![\\w.])/(ho" + "me|ro" + "ot|wo" + "rk|Us" + "ers|tm" + "p/h)/[\\w.-]*"),
        "a path of one machine");
    rules.put(Pattern.compile("[A-Z]:\\\\Us" + "ers"), "a path of one machine");
    return rules;
  }

  private static String kind(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
