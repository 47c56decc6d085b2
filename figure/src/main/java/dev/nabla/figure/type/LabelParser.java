package dev.nabla.figure.type;

import dev.nabla.figure.type.MathNode.Fenced;
import dev.nabla.figure.type.MathNode.Fraction;
import dev.nabla.figure.type.MathNode.Grid;
import dev.nabla.figure.type.MathNode.Kind;
import dev.nabla.figure.type.MathNode.Root;
import dev.nabla.figure.type.MathNode.Row;
import dev.nabla.figure.type.MathNode.Scripts;
import dev.nabla.figure.type.MathNode.Space;
import dev.nabla.figure.type.MathNode.Symbol;
import dev.nabla.figure.type.MathNode.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Reads a label: words, with formulas between dollar signs in a subset of LaTeX.
///
/// It accepts every text. What it does not know comes out as readable words; an unpaired dollar
/// sign is a dollar sign; `\$` always is.
final class LabelParser {

  private static final int LONGEST = 2_000;
  private static final int DEEPEST = 24;

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private final String source;
  private int at;
  private int depth;

  private LabelParser(String source) {
    this.source = source;
  }

  static Row parse(String label) {
    String cut = label.length() <= LONGEST ? label : label.substring(0, LONGEST) + "…";
    String source = CONTROLS.matcher(cut).replaceAll(" ");
    List<MathNode> nodes = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int i = 0;
    while (i < source.length()) {
      char c = source.charAt(i);
      if (c == '\\' && source.startsWith("$", i + 1)) {
        words.append('$');
        i += 2;
        continue;
      }
      int end = c == '$' ? closingDollar(source, i + 1) : -1;
      if (end < 0) {
        words.append(c);
        i++;
        continue;
      }
      addWords(nodes, words);
      nodes.add(new LabelParser(source.substring(i + 1, end)).formula());
      i = end + 1;
    }
    addWords(nodes, words);
    return new Row(nodes);
  }

  private static void addWords(List<MathNode> nodes, StringBuilder words) {
    if (!words.isEmpty()) {
      nodes.add(new Words(words.toString()));
      words.setLength(0);
    }
  }

  private static int closingDollar(String source, int from) {
    for (int i = from; i < source.length(); i++) {
      if (source.charAt(i) == '\\') {
        i++;
      } else if (source.charAt(i) == '$') {
        return i;
      }
    }
    return -1;
  }

  private MathNode formula() {
    List<MathNode> nodes = new ArrayList<>();
    while (at < source.length()) {
      nodes.add(row());
      if (at < source.length()) {
        nodes.add(stray());
      }
    }
    return nodes.size() == 1 ? nodes.getFirst() : new Row(nodes);
  }

  /// A closing sign without its opening: it is shown as it is typed.
  private MathNode stray() {
    if (source.charAt(at) == '\\') {
      return source.startsWith("\\\\", at) ? skipLineBreak() : new Words(command());
    }
    return new Words(String.valueOf(source.charAt(at++)));
  }

  private MathNode skipLineBreak() {
    at += 2;
    return new Space(1);
  }

  /// Nodes up to something only the caller can read: `}`, `&`, `\\`, `\right` or `\end`.
  private Row row() {
    List<MathNode> nodes = new ArrayList<>();
    while (at < source.length() && !closes()) {
      char c = source.charAt(at);
      if (c == '^' || c == '_' || c == '\'') {
        MathNode base = nodes.isEmpty() ? new Row(List.of()) : nodes.removeLast();
        nodes.add(scripts(base));
      } else {
        nodes.add(atom());
      }
    }
    return new Row(nodes);
  }

  private boolean closes() {
    char c = source.charAt(at);
    return c == '}'
        || c == '&'
        || source.startsWith("\\\\", at)
        || startsWithCommand("right")
        || startsWithCommand("end");
  }

  private boolean startsWithCommand(String name) {
    int end = at + 1 + name.length();
    return source.startsWith("\\" + name, at)
        && (end >= source.length() || !isLatinLetter(source.charAt(end)));
  }

  private MathNode scripts(MathNode base) {
    Optional<MathNode> above = Optional.empty();
    Optional<MathNode> below = Optional.empty();
    StringBuilder primes = new StringBuilder();
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == '\'' && above.isEmpty()) {
        primes.append('′');
        at++;
      } else if (c == '^' && above.isEmpty()) {
        at++;
        above = Optional.of(argument());
      } else if (c == '_' && below.isEmpty()) {
        at++;
        below = Optional.of(argument());
      } else if (c == '^' || c == '_' || c == '\'') {
        at++;
        above = above.map(script -> new Row(List.of(script, new Words(String.valueOf(c)))));
      } else {
        break;
      }
    }
    if (!primes.isEmpty()) {
      MathNode marks = new Symbol(primes.toString(), Face.UPRIGHT, Kind.ORDINARY);
      above =
          Optional.of(above.map(more -> (MathNode) new Row(List.of(marks, more))).orElse(marks));
    }
    return new Scripts(base, above, below);
  }

  /// One symbol or one group in braces, as the argument of a command.
  private MathNode argument() {
    skipSpaces();
    if (at >= source.length() || closes() || "^_'".indexOf(source.charAt(at)) >= 0) {
      return new Row(List.of());
    }
    return deeper(this::atom);
  }

  private MathNode atom() {
    char c = source.charAt(at);
    if (c == '{') {
      return group();
    }
    if (c == '\\') {
      return commandNode();
    }
    if (Character.isWhitespace(c) || c == '~') {
      at++;
      return new Space(c == '~' ? 5 / 18.0 : 0);
    }
    if (isDigit(c)) {
      return number();
    }
    int codePoint = source.codePointAt(at);
    at += Character.charCount(codePoint);
    return MathSymbols.typed(codePoint);
  }

  private MathNode number() {
    int start = at;
    while (at < source.length()
        && (isDigit(source.charAt(at)) || (source.charAt(at) == '.' && digitAt(at + 1)))) {
      at++;
    }
    return new Symbol(source.substring(start, at), Face.UPRIGHT, Kind.ORDINARY);
  }

  private MathNode group() {
    at++;
    MathNode body = deeper(this::row);
    if (at < source.length() && source.charAt(at) == '}') {
      at++;
    }
    return body;
  }

  /// Reads one level down; too deep, it takes the rest as words.
  private MathNode deeper(Supplier<MathNode> reading) {
    if (depth >= DEEPEST) {
      String rest = source.substring(at);
      at = source.length();
      return new Words(rest);
    }
    depth++;
    MathNode body = reading.get();
    depth--;
    return body;
  }

  private MathNode commandNode() {
    String name = command();
    return switch (name) {
      case "frac", "dfrac", "tfrac", "cfrac" -> new Fraction(argument(), argument());
      case "sqrt" -> root();
      case "left" -> fenced();
      case "begin" -> environment();
      // Without glyphs of their own, accents are spelled out.
      case "hat", "bar", "tilde" ->
          new Scripts(argument(), Optional.empty(), Optional.of(new Words(name)));
      case "operatorname" -> new Symbol(wordArgument(), Face.UPRIGHT, Kind.FUNCTION);
      case "text", "textrm", "mathrm", "mbox", "textbf", "mathbf", "mathcal", "mathbb" ->
          new Words(wordArgument());
      case "mathit", "displaystyle", "textstyle", "limits", "nolimits", "big", "Big" ->
          new Space(0);
      default -> MathSymbols.named(name).orElseGet(() -> new Words(name));
    };
  }

  /// The name after a backslash: letters, or one other character.
  private String command() {
    at++;
    int start = at;
    while (at < source.length() && isLatinLetter(source.charAt(at))) {
      at++;
    }
    if (at == start && at < source.length()) {
      at += Character.charCount(source.codePointAt(at));
    }
    return source.substring(start, at);
  }

  /// The letters inside braces, taken as they are.
  private String wordArgument() {
    skipSpaces();
    if (at >= source.length() || source.charAt(at) != '{') {
      return LabelReading.plain(argument());
    }
    int end = source.indexOf('}', at);
    int stop = end < 0 ? source.length() : end;
    String words = source.substring(at + 1, stop);
    at = Math.min(stop + 1, source.length());
    return words.replace("\\", "");
  }

  private MathNode root() {
    Optional<MathNode> index = Optional.empty();
    skipSpaces();
    int end = at < source.length() && source.charAt(at) == '[' ? source.indexOf(']', at) : -1;
    if (end >= 0) {
      index = Optional.of(new Words(source.substring(at + 1, end)));
      at = end + 1;
    }
    return new Root(argument(), index);
  }

  private MathNode fenced() {
    String open = delimiter();
    MathNode body = deeper(this::row);
    String close = "";
    if (at < source.length() && startsWithCommand("right")) {
      at += "\\right".length();
      close = delimiter();
    }
    return new Fenced(open, body, close);
  }

  private String delimiter() {
    skipSpaces();
    if (at >= source.length()) {
      return "";
    }
    if (source.charAt(at) == '\\') {
      String name = command();
      return MathSymbols.named(name).map(LabelReading::plain).orElse(name);
    }
    int codePoint = source.codePointAt(at);
    at += Character.charCount(codePoint);
    return codePoint == '.' ? "" : Character.toString(codePoint);
  }

  private MathNode environment() {
    String name = wordArgument();
    List<List<MathNode>> rows = new ArrayList<>();
    List<MathNode> cells = new ArrayList<>();
    while (true) {
      cells.add(deeper(this::row));
      if (at >= source.length() || startsWithCommand("end")) {
        break;
      }
      if (source.charAt(at) == '&') {
        at++;
      } else if (source.startsWith("\\\\", at)) {
        at += 2;
        rows.add(cells);
        cells = new ArrayList<>();
      } else {
        cells.add(stray());
      }
    }
    rows.add(cells);
    if (at < source.length()) {
      at += "\\end".length();
      wordArgument();
    }
    return switch (name) {
      case "cases" -> new Fenced("{", new Grid(rows), "");
      case "pmatrix" -> new Fenced("(", new Grid(rows), ")");
      case "bmatrix" -> new Fenced("[", new Grid(rows), "]");
      default -> new Grid(rows);
    };
  }

  private void skipSpaces() {
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
  }

  private boolean digitAt(int index) {
    return index < source.length() && isDigit(source.charAt(index));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLatinLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
