package dev.nabla.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a run of letters: as the name it is, or else as the fewest known names it consists of.
final class Words {
  private static final int LONGEST_SPLIT = 40;
  private static final int UNDECLARED = 1_000;

  /// Names that contain digits or underscores, longest first.
  private static final List<String> COMPOSED =
      Functions.names().stream()
          .filter(name -> !name.chars().allMatch(Names::isAsciiLetter))
          .sorted((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b))
          .toList();

  private final Source source;
  private final Set<String> declared;
  private final List<String> declaredComposed;
  private final Errors errors;
  private final Notices notices;
  private final List<Token> tokens;
  private final boolean arrays;

  /// @param arrays whether functions of arrays are known
  Words(
      Source source,
      Set<String> declared,
      boolean arrays,
      Errors errors,
      Notices notices,
      List<Token> tokens) {
    this.arrays = arrays;
    this.source = source;
    this.declared = declared;
    this.declaredComposed =
        declared.stream()
            .filter(name -> name.length() > 1)
            .sorted((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b))
            .toList();
    this.errors = errors;
    this.notices = notices;
    this.tokens = tokens;
  }

  /// Adds the tokens of the run that starts here and tells where it ends.
  int read(int start) {
    int python = PythonSymbol.end(source, start);
    if (python > start) {
      tokens.add(new Token.Symbol(PythonSymbol.name(source, start, python), true, start, python));
      return python;
    }
    Optional<String> longName = longName(start);
    if (longName.isPresent()) {
      return add(longName.get(), start, start + longName.get().length());
    }
    int end = letters(start);
    String run = source.part(start, end);
    if (isKnown(run, end)) {
      return add(run, start, end);
    }
    List<Integer> cuts = cuts(start, end);
    if (cuts.isEmpty()) {
      return unknown(start, end);
    }
    return addPieces(start, end, cuts);
  }

  private int letters(int from) {
    int to = from;
    while (isLetter(source.at(to))
        && !Folding.isSubscript(source.at(to))
        && !Folding.isSuperscript(source.at(to))) {
      to++;
    }
    return to;
  }

  /// The sign of a transpose is a letter in Unicode.
  private static boolean isLetter(char character) {
    return Character.isLetter(character) && character != 'ᵀ';
  }

  /// A function or a declared name with digits or underscores inside, such as `log10`.
  private Optional<String> longName(int start) {
    for (String name : declaredComposed) {
      if (source.startsWith(name, start)
          && !isLetter(source.at(start + name.length()))
          && !Character.isDigit(source.at(start + name.length()))
          && source.at(start + name.length()) != '_') {
        return Optional.of(name);
      }
    }
    for (String name : COMPOSED) {
      char last = name.charAt(name.length() - 1);
      char next = source.at(start + name.length());
      boolean goesOn = Names.isDigit(last) ? Names.isDigit(next) : Character.isLetter(next);
      if (source.startsWith(name, start) && !goesOn) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private boolean isKnown(String name, int end) {
    return name.length() == 1
        || declared.contains(name)
        || Names.isGreekWord(name)
        || Names.number(name).isPresent()
        || Lexer.KEYWORDS.contains(name)
        || named(name).isPresent()
        || (isCalled(end) && calledBy(name).isPresent());
  }

  /// What a name stands for in front of a parenthesis.
  private Optional<Head> calledBy(String name) {
    Optional<Head> array =
        arrays ? ArrayFunction.named(name).map(Head.class::cast) : Optional.empty();
    return array.or(() -> Functions.calledBy(name));
  }

  /// What a name stands for where no parenthesis need follow.
  private Optional<Head> named(String name) {
    return arrays && name.equals(ArrayFunction.DETERMINANT.plainName())
        ? Optional.of(ArrayFunction.DETERMINANT)
        : Functions.named(name);
  }

  private boolean isCalled(int end) {
    int next = end;
    while (source.at(next) == ' ') {
      next++;
    }
    return source.at(next) == '(';
  }

  /// The cheapest way to cut a run: first the fewest letters that nobody declared, then the fewest
  /// pieces. Empty when there is no way that a person could have meant.
  private List<Integer> cuts(int start, int end) {
    int length = end - start;
    if (length > LONGEST_SPLIT || isCapitalised(source.part(start, end))) {
      return List.of();
    }
    int[] cost = new int[length + 1];
    int[] next = new int[length + 1];
    for (int from = length - 1; from >= 0; from--) {
      cost[from] = Integer.MAX_VALUE;
      for (int to = length; to > from; to--) {
        int piece = cost(start + from, start + to, end, length);
        if (piece < Integer.MAX_VALUE
            && cost[to] < Integer.MAX_VALUE
            && cost[to] + piece < cost[from]) {
          cost[from] = cost[to] + piece;
          next[from] = to;
        }
      }
    }
    int undeclared = cost[0] / UNDECLARED;
    boolean longRun = length >= 3 || isCalled(end);
    if (cost[0] == Integer.MAX_VALUE || (longRun && undeclared >= 2)) {
      return List.of();
    }
    List<Integer> cuts = new ArrayList<>();
    for (int cut = 0; cut < length; cut = next[cut]) {
      cuts.add(start + next[cut]);
    }
    return cuts;
  }

  /// Whether only capital letters keep this from being a known name, as in `PI` and `Ln`.
  private static boolean isCapitalised(String run) {
    String small = run.toLowerCase(Locale.ROOT);
    return !small.equals(run)
        && (Functions.named(small).isPresent() || Names.number(small).isPresent());
  }

  private int cost(int from, int to, int end, int length) {
    String piece = source.part(from, to);
    if (piece.length() == 1) {
      boolean known = declared.contains(piece) || Names.wordOf(piece.charAt(0)).isPresent();
      // An e within a word is rarely the number, unless it has an exponent: xye^x, but not sine.
      boolean number = piece.equals("e") && (length < 3 || (to == end && source.at(end) == '^'));
      return known || number ? 1 : 1 + (piece.equals("e") ? 2 : 1) * UNDECLARED;
    }
    Optional<Head> head = to == end && isCalled(end) ? calledBy(piece) : Functions.named(piece);
    boolean function = head.isPresent() && (to == end || Functions.takesBareArgument(head.get()));
    boolean known =
        function
            || declared.contains(piece)
            || Names.isGreekWord(piece)
            || Names.number(piece).isPresent();
    return known ? 1 : Integer.MAX_VALUE;
  }

  private int addPieces(int start, int end, List<Integer> cuts) {
    int from = start;
    int named = end;
    int last = end;
    StringBuilder shown = new StringBuilder();
    for (int cut : cuts) {
      if (cut == end) {
        String piece = longName(from).orElse(source.part(from, cut));
        shown.append(piece);
        last = add(piece, from, from + piece.length());
        named = from + piece.length();
      } else {
        String piece = source.part(from, cut);
        // A function does not multiply what comes after it.
        boolean function = piece.length() > 1 && Functions.named(piece).isPresent();
        shown.append(piece).append(function ? " " : " · ");
        single(piece, from, cut, false);
      }
      from = cut;
    }
    notices.split(start, named, shown.toString());
    return last;
  }

  private int unknown(int start, int letters) {
    int to = letters;
    while (Character.isLetterOrDigit(source.at(to)) || source.at(to) == '_') {
      to++;
    }
    int end = to;
    tokens.add(new Token.Unknown(() -> errors.unknownName(start, end, isCalled(end)), start, end));
    return to;
  }

  /// Adds the last name of a run, with the subscript that may follow, and tells where it ends.
  private int add(String name, int start, int end) {
    boolean takesSubscript = Functions.named(name).isEmpty() && !Lexer.KEYWORDS.contains(name);
    if (takesSubscript || declared.contains(name)) {
      @Nullable Subscript subscript = Subscript.at(source, end);
      if (subscript != null) {
        String symbol = word(name) + "_" + subscript.text();
        boolean constant = subscript.isDirect() && Names.number(name).isPresent();
        if (!constant) {
          if (subscript.isDirect()) {
            notices.subscript(start, subscript.end(), symbol);
          }
          tokens.add(new Token.Symbol(symbol, true, start, subscript.end()));
          return subscript.end();
        }
      }
    }
    single(name, start, end, isCalled(end));
    return end;
  }

  /// The name of a Greek letter; any other name is itself.
  private static String word(String name) {
    return name.length() == 1 ? Names.wordOf(name.charAt(0)).orElse(name) : name;
  }

  private void single(String name, int start, int end, boolean called) {
    String word = word(name);
    Optional<Head> head = called ? calledBy(word) : named(word);
    if (Lexer.KEYWORDS.contains(word) && head.isEmpty()) {
      tokens.add(new Token.Mark(word, start, end));
    } else if (head.isPresent() && (called || !declared.contains(word))) {
      tokens.add(new Token.Function(head.get(), word, start, end));
    } else if (Names.number(word).isPresent()) {
      tokens.add(new Token.Constant(Names.number(word).get(), start, end));
    } else if (called && !declared.contains(word) && word.length() == 1 && "fgh".contains(word)) {
      tokens.add(new Token.Unknown(() -> errors.unknownFunction(start, end), start, end));
    } else {
      if (word.equals("E") && !declared.contains("E")) {
        notices.capitalE(start, end);
      }
      tokens.add(new Token.Symbol(word, declared.contains(word), start, end));
    }
  }
}
