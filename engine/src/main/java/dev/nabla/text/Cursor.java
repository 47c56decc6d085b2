package dev.nabla.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The place of the parser in the tokens.
final class Cursor {
  private final List<Token> tokens;
  private final Set<Token> domains = new HashSet<>();
  private int at;

  Cursor(List<Token> tokens) {
    this.tokens = tokens;
    findDomains();
  }

  Token now() {
    return tokens.get(at);
  }

  Token previous() {
    return tokens.get(Math.max(0, at - 1));
  }

  Token ahead(int by) {
    return tokens.get(Math.min(tokens.size() - 1, at + by));
  }

  boolean isAt(String mark) {
    return now().is(mark);
  }

  boolean isAtEnd() {
    return now() instanceof Token.End;
  }

  void next() {
    if (!isAtEnd()) {
      at++;
    }
  }

  /// Goes past the mark if it stands here.
  boolean skip(String mark) {
    boolean here = isAt(mark);
    if (here) {
      next();
    }
    return here;
  }

  /// Whether the current token touches the one before it.
  boolean isAdjacent() {
    return at > 0 && now().start() == previous().end();
  }

  /// Whether this brace opens a trailing domain: a condition without a colon, in no bracket.
  boolean isAtDomain() {
    return domains.contains(now());
  }

  private void findDomains() {
    int depth = 0;
    int opened = -1;
    boolean colon = false;
    boolean relation = false;
    for (int i = 0; i < tokens.size(); i++) {
      if (!(tokens.get(i) instanceof Token.Mark mark)) {
        continue;
      }
      switch (mark.text()) {
        case "{", "(" -> {
          if (depth == 0) {
            opened = i;
            colon = false;
            relation = false;
          }
          depth++;
        }
        case "}", ")" -> {
          depth--;
          if (depth == 0 && opened >= 0 && tokens.get(opened).is("{") && relation && !colon) {
            domains.add(tokens.get(opened));
          }
        }
        case ":" -> colon |= depth == 1;
        default -> relation |= depth == 1 && Conditions.comparison(mark).isPresent();
      }
    }
  }

  /// Whether a relation stands between this parenthesis and the one that closes it.
  boolean isAtRelationInParentheses() {
    int depth = 0;
    for (int i = at; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Token.Mark mark) {
        depth += mark.is("(") ? 1 : mark.is(")") ? -1 : 0;
        if (depth == 1 && Conditions.comparison(mark).isPresent()) {
          return true;
        }
      }
      if (depth == 0) {
        return false;
      }
    }
    return false;
  }
}
