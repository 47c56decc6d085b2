package dev.nabla.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns LaTeX into the plain grammar, keeping for every character where it came from.
final class Latex {
  private final Source in;
  private final int nesting;
  private final boolean arrays;
  private final Errors errors;
  private final LatexOutput out;
  private int at;
  private int depth;

  private Latex(Source in, int nesting, boolean arrays) {
    this.in = in;
    this.arrays = arrays;
    this.nesting = nesting;
    this.errors = new Errors(in, Set.of());
    this.out = new LatexOutput(in);
  }

  /// Whether a backslash or a dollar sign stands outside of the names in quotation marks.
  static boolean isLatex(String input) {
    int at = 0;
    while (at < input.length()) {
      char character = input.charAt(at);
      if (character == '\\' || character == '$') {
        return true;
      }
      at = Math.max(at + 1, Folding.nameEnd(input, at));
    }
    return false;
  }

  /// @param arrays whether signs and functions of arrays are known
  static Source linear(Source source, int nesting, boolean arrays) {
    Latex latex = new Latex(source, nesting, arrays);
    while (latex.at < source.length()) {
      latex.element();
    }
    return latex.out.text();
  }

  /// One character, group or command with its arguments.
  private void element() {
    char character = in.at(at);
    switch (character) {
      case '\\' -> command();
      case '{' -> group();
      case '}' -> copy(")");
      case '^' -> raised();
      case '_' -> lowered();
      case '$' -> at++;
      case '~' -> copy(" ");
      case '[' -> copy(arrays ? "[" : "(");
      case ']' -> copy(arrays ? "]" : ")");
      case '"' -> quoted();
      default -> {
        out.character(at);
        at++;
      }
    }
  }

  private void copy(String replacement) {
    at++;
    out.sign(replacement, at - 1, at);
  }

  private void word(String word, int from) {
    out.word(word, from, at);
  }

  private void sign(String sign, int from) {
    out.sign(sign, from, at);
  }

  private void quoted() {
    int from = at;
    at++;
    while (at < in.length() && in.at(at) != '"') {
      at++;
    }
    at = Math.min(in.length(), at + 1);
    out.add(in, from, at);
  }

  private void skipSpaces() {
    while (in.at(at) == ' ') {
      at++;
    }
  }

  /// What an action writes, apart from what was written before.
  private Source captured(Runnable action) {
    Source outer = out.begin();
    depth++;
    if (depth > nesting) {
      throw ReadFailure.failed(errors.tooDeep(at, at + 1, nesting));
    }
    action.run();
    depth--;
    return out.end(outer);
  }

  private ReadFailure awaiting(String what) {
    return ReadFailure.incomplete(errors.incomplete(in.length(), what), what);
  }

  /// The inside of a group, behind its brace, up to the closing one.
  private void inside(char close) {
    while (in.at(at) != close) {
      if (at >= in.length()) {
        throw awaiting("“" + close + "”");
      }
      element();
    }
    at++;
  }

  /// The argument of a command: a group, a command, or one character.
  private Source argument(int from) {
    skipSpaces();
    if (at >= in.length()) {
      throw awaiting("an argument");
    }
    char first = in.at(at);
    if (first == '{') {
      at++;
      return captured(() -> inside('}'));
    }
    if (first == '}' || first == '&' || first == ']') {
      throw ReadFailure.failed(errors.misplacedCommand(from, at, "an argument"));
    }
    return captured(this::element);
  }

  /// A group of its own: in parentheses, or in its braces if a comparison or a piece is inside.
  private void group() {
    int from = at;
    at++;
    Source part = captured(() -> inside('}'));
    if (LatexOutput.holdsCondition(part)) {
      sign("{", from);
      out.add(part);
      sign("}", from);
    } else if (LatexOutput.isAtom(part.toString().strip()) || part.toString().isBlank()) {
      out.spaced(part, from, at);
    } else {
      out.bracketed(part, from, at);
    }
  }

  private void raised() {
    int from = at;
    at++;
    skipSpaces();
    sign("^", from);
    if (in.at(at) == '{') {
      Source part = argument(from);
      if (LatexOutput.isNumber(part.toString().strip())) {
        out.add(part);
        sign(" ", from);
      } else {
        sign("(", from);
        out.add(part);
        sign(") ", from);
      }
    }
  }

  private void lowered() {
    int from = at;
    at++;
    skipSpaces();
    sign("_", from);
    if (in.at(at) == '{') {
      Source part = argument(from);
      boolean atom = LatexOutput.isWord(part.toString().strip());
      sign(atom ? "{" : "(", from);
      int skipped = part.toString().length() - part.toString().stripLeading().length();
      out.add(part, skipped, part.toString().stripTrailing().length());
      sign(atom ? "}" : ")", from);
    }
  }

  private void command() {
    int from = at;
    at++;
    String name = commandName();
    if (LatexCommands.FRACTIONS.contains(name)) {
      fraction(from);
    } else if (LatexCommands.BINOMIALS.contains(name)) {
      binomial(from);
    } else if (LatexCommands.STYLES.contains(name)) {
      at += in.at(at) == '*' ? 1 : 0;
      styled(name, from);
    } else if (Accent.ofCommand(name).isPresent()) {
      accent(Accent.ofCommand(name).get(), from);
    } else {
      switch (name) {
        case "sqrt" -> root(from);
        case "left", "right" -> delimiter(name.equals("left"), from);
        case "mathit" -> name(from);
        case "begin" -> new LatexCases(this).read(from);
        case String other -> plainCommand(other, from);
      }
    }
  }

  private void styled(String name, int from) {
    Source part = argument(from);
    Optional<String> filled = ArrayLatex.filled(name, part.toString());
    if (arrays && filled.isPresent() && in.at(at) == '_') {
      at++;
      Source shape = argument(from);
      call(filled.get(), shape, from);
      sign(")", from);
    } else {
      out.spaced(part, from, at);
    }
  }

  /// `\hat{Y}` is one name.
  private void accent(String subscript, int from) {
    Source part = argument(from);
    String letter = part.toString().strip();
    if (!LatexOutput.isAtom(letter) || LatexOutput.isNumber(letter)) {
      throw ReadFailure.failed(errors.misplacedCommand(from, at, "one letter"));
    }
    word(letter + "_{" + subscript + "}", from);
  }

  private String commandName() {
    int from = at;
    while (Names.isAsciiLetter(in.at(at))) {
      at++;
    }
    if (at == from && at < in.length()) {
      at++;
    }
    return in.part(from, at);
  }

  private void plainCommand(String name, int from) {
    Optional<String> sign =
        (arrays ? ArrayLatex.sign(name) : Optional.<String>empty())
            .or(() -> LatexCommands.sign(name));
    Optional<String> word =
        LatexCommands.word(name).or(() -> arrays ? ArrayLatex.word(name) : Optional.empty());
    if (LatexCommands.isDropped(name)) {
      sign(" ", from);
    } else if (sign.isPresent()) {
      sign(sign.get(), from);
    } else if (word.isPresent()) {
      word(word.get(), from);
    } else if (at >= in.length() && name.isEmpty()) {
      throw awaiting("the name of a command");
    } else {
      throw ReadFailure.failed(errors.unknownCommand(from, at));
    }
  }

  private void fraction(int from) {
    Source above = argument(from);
    Source below = argument(from);
    sign("(", from);
    out.bracketed(above, from, at);
    sign("/", from);
    out.bracketed(below, from, at);
    sign(")", from);
  }

  private void binomial(int from) {
    Source above = argument(from);
    Source below = argument(from);
    word("binom(", from);
    out.add(above);
    sign(", ", from);
    out.add(below);
    sign(")", from);
  }

  /// A root of degree 3 is the cube root, whose value for negative numbers is real.
  private void root(int from) {
    skipSpaces();
    if (in.at(at) != '[') {
      Source radicand = argument(from);
      call("sqrt(", radicand, from);
      sign(")", from);
      return;
    }
    at++;
    boolean three = in.startsWith("3]", at);
    Source degree = captured(() -> inside(']'));
    Source radicand = argument(from);
    call(three ? "cbrt(" : "root(", radicand, from);
    if (!three) {
      sign(", ", from);
      out.add(degree);
    }
    sign(")", from);
  }

  private void call(String word, Source argument, int from) {
    word(word, from);
    out.add(argument);
  }

  private void delimiter(boolean left, int from) {
    skipSpaces();
    int start = at;
    if (in.at(at) == '\\') {
      at++;
      commandName();
    } else {
      at++;
    }
    if (start >= in.length()) {
      throw awaiting("a bracket");
    }
    Optional<String> bracket = LatexCommands.delimiter(left, in.part(start, at));
    if (bracket.isEmpty()) {
      throw ReadFailure.failed(errors.misplacedCommand(from, start, "a bracket"));
    }
    if (bracket.get().length() > 1) {
      word(bracket.get(), from);
    } else {
      sign(bracket.get(), from);
    }
  }

  /// `\mathit{width}`: a symbol of exactly this name.
  private void name(int from) {
    skipSpaces();
    if (in.at(at) != '{') {
      out.spaced(argument(from), from, at);
      return;
    }
    StringBuilder name = new StringBuilder();
    at++;
    while (in.at(at) != '}') {
      if (at >= in.length()) {
        throw awaiting("“}”");
      }
      at += in.at(at) == '\\' ? 1 : 0;
      name.append(in.at(at));
      at++;
    }
    at++;
    String symbol = name.toString();
    if (symbol.isBlank()) {
      throw ReadFailure.failed(errors.misplacedCommand(from, at, "a name"));
    }
    word(Names.isPlainSymbol(symbol) ? symbol : TextWriter.quoted(symbol), from);
  }

  Source in() {
    return in;
  }

  int position() {
    return at;
  }

  void moveTo(int position) {
    at = position;
  }

  /// What stands up to one of these texts, in the plain grammar.
  Source upTo(List<String> ends) {
    return captured(
        () -> {
          while (ends.stream().noneMatch(end -> in.startsWith(end, at))) {
            if (at >= in.length()) {
              throw awaiting("“" + ends.getLast() + "”");
            }
            element();
          }
        });
  }

  void add(Source part, int from, int to) {
    out.add(part, from, to);
  }

  void addSign(String sign, int from) {
    sign(sign, from);
  }

  ReadFailure unknown(int from) {
    return ReadFailure.failed(errors.unknownCommand(from, at));
  }
}
