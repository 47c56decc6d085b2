package dev.nabla.book.wire;

import dev.nabla.expr.Expr;
import dev.nabla.text.ErrorCode;
import dev.nabla.text.Reader;
import dev.nabla.text.Reading;
import dev.nabla.text.SyntaxError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// The names of variables that a request mentions beside its formula.
///
/// A name is spelled as the grammar spells it: `x_1` for `x1`. A word that the grammar does not
/// know becomes a variable by being mentioned, so that `speed^2` can be differentiated by `speed`.
final class Names {
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,40}");

  private Names() {}

  /// The spelling of a name in the grammar.
  ///
  /// @throws Refusal if the text is not the name of a variable
  static String spelled(String typed) {
    return switch (Reader.standard().read(typed)) {
      case Reading.Parsed parsed -> {
        if (parsed.expression() instanceof Expr.Symbol symbol) {
          yield symbol.name();
        }
        throw notAName(typed);
      }
      case Reading.Failed failed -> word(typed, failed.error());
      case Reading.Incomplete incomplete -> throw notAName(typed);
    };
  }

  private static String word(String typed, SyntaxError error) {
    if (error.code() == ErrorCode.UNKNOWN_NAME && WORD.matcher(typed).matches()) {
      return typed;
    }
    throw new Refusal(Remark.of(error), typed);
  }

  private static Refusal notAName(String typed) {
    return Refusal.of(
        Code.BAD_FIELD,
        "\"%s\" is not the name of a variable.".formatted(Nearest.shortened(typed)),
        typed);
  }

  static List<String> spelled(Collection<String> typed) {
    List<String> names = new ArrayList<>();
    typed.forEach(name -> names.add(spelled(name)));
    return names;
  }

  /// A reader that knows the words among the names.
  static Reader reader(Collection<String> spelled) {
    return Reader.standard()
        .declaring(spelled.stream().filter(name -> WORD.matcher(name).matches()).toList());
  }
}
