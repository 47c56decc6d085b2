package dev.nabla.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns LaTeX into the plain grammar, keeping for every character where it came from.
final class Latex {
  private final Source in;
  private final int nesting;
  private final Errors errors;
  private Source out;
  private int at;
  private int depth;

  private Latex(Source in, int nesting) {
    this.in = in;
    this.nesting = nesting;
    this.errors = new Errors(in, Set.of());
    this.out = new Source(in.input());
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

  static Source linear(Source source, int nesting) {
    Latex latex = new Latex(source, nesting);
    while (latex.at < source.length()) {
      latex.element();
    }
    return latex.out;
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
      case '[' -> copy("(");
      case ']' -> copy(")");
      case '"' -> quoted();
      default -> letterOrSign(character);
    }
  }

  private void copy(String replacement) {
    out.addSpan(replacement, in, at, at + 1);
    at++;
  }

  private void letterOrSign(char character) {
    if (wordEnded && Character.isLetterOrDigit(character)) {
      out.addSpan(" ", in, at, at + 1);
    }
    wordEnded = false;
    out.addPart(in, at, at + 1);
    at++;
  }

  /// Whether the last thing written was a word that a letter or digit may not touch.
  private boolean wordEnded;

  private void word(String word, int from) {
    boolean touches = Character.isLetterOrDigit(out.at(out.length() - 1));
    out.addSpan(touches ? " " + word : word, in, from, at);
    wordEnded = Character.isLetterOrDigit(out.at(out.length() - 1));
  }

  private void sign(String sign, int from) {
    out.addSpan(sign, in, from, at);
    wordEnded = false;
  }

  private void quoted() {
    int from = at;
    at++;
    while (at < in.length() && in.at(at) != '"') {
      at++;
    }
    at = Math.min(in.length(), at + 1);
    out.addPart(in, from, at);
  }

  private void skipSpaces() {
    while (in.at(at) == ' ') {
      at++;
    }
  }

  private void enter() {
    depth++;
    if (depth > nesting) {
      throw ReadFailure.failed(errors.tooDeep(at, at + 1, nesting));
    }
  }

  /// What an action writes, apart from what was written before.
  private Source captured(Runnable action) {
    Source outer = out;
    out = new Source(in.input());
    wordEnded = false;
    enter();
    action.run();
    depth--;
    Source part = out;
    out = outer;
    wordEnded = false;
    return part;
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

  /// A number, a letter or a known word, perhaps with a number as its exponent: what needs no
  /// parentheses anywhere but as a base.
  private static boolean isTight(Source part) {
    String text = part.toString().strip();
    int power = text.indexOf('^');
    return power < 0
        ? isAtom(text)
        : isAtom(text.substring(0, power)) && isNumber(text.substring(power + 1));
  }

  private static boolean isAtom(String text) {
    return isNumber(text)
        || (text.length() == 1 && Character.isLetter(text.charAt(0)))
        || LatexCommands.word(text).isPresent();
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(Names::isDigit);
  }

  private static boolean isWord(String text) {
    return !text.isEmpty() && text.chars().allMatch(Names::isWordCharacter);
  }

  private void bracketed(Source part, int from) {
    if (isTight(part)) {
      out.addPart(part, 0, part.length());
    } else {
      sign("(", from);
      out.addPart(part, 0, part.length());
      sign(")", from);
    }
  }

  private void spaced(Source part, int from) {
    sign(" ", from);
    out.addPart(part, 0, part.length());
    sign(" ", from);
  }

  /// A group of its own: in parentheses, or in its braces if a comparison or a piece is inside.
  private void group() {
    int from = at;
    at++;
    Source part = captured(() -> inside('}'));
    if (holdsCondition(part)) {
      sign("{", from);
      out.addPart(part, 0, part.length());
      sign("}", from);
    } else if (isAtom(part.toString().strip()) || part.toString().isBlank()) {
      spaced(part, from);
    } else {
      bracketed(part, from);
    }
  }

  private static boolean holdsCondition(Source part) {
    int open = 0;
    for (int i = 0; i < part.length(); i++) {
      char character = part.at(i);
      open += character == '(' || character == '{' ? 1 : 0;
      open -= character == ')' || character == '}' ? 1 : 0;
      if (open == 0 && ":<>=".indexOf(character) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void raised() {
    int from = at;
    at++;
    skipSpaces();
    sign("^", from);
    if (in.at(at) == '{') {
      Source part = argument(from);
      if (isNumber(part.toString().strip())) {
        out.addPart(part, 0, part.length());
        sign(" ", from);
      } else {
        sign("(", from);
        out.addPart(part, 0, part.length());
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
      boolean atom = isWord(part.toString().strip());
      sign(atom ? "{" : "(", from);
      int skipped = part.toString().length() - part.toString().stripLeading().length();
      out.addPart(part, skipped, part.toString().stripTrailing().length());
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
      spaced(argument(from), from);
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
    Optional<String> sign = LatexCommands.sign(name);
    Optional<String> word = LatexCommands.word(name);
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
    bracketed(above, from);
    sign("/", from);
    bracketed(below, from);
    sign(")", from);
  }

  private void binomial(int from) {
    Source above = argument(from);
    Source below = argument(from);
    word("binom(", from);
    out.addPart(above, 0, above.length());
    sign(", ", from);
    out.addPart(below, 0, below.length());
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
      out.addPart(degree, 0, degree.length());
    }
    sign(")", from);
  }

  private void call(String word, Source argument, int from) {
    word(word, from);
    out.addPart(argument, 0, argument.length());
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
      spaced(argument(from), from);
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
    out.addPart(part, from, to);
    wordEnded = false;
  }

  void addSign(String sign, int from) {
    sign(sign, from);
  }

  ReadFailure unknown(int from) {
    return ReadFailure.failed(errors.unknownCommand(from, at));
  }
}
