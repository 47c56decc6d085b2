package dev.nabla.book.wire;

import dev.nabla.Formula;
import dev.nabla.text.Reader;
import java.util.ArrayList;
import java.util.List;

/// An equation as typed: `left = right`, or a formula that is to be 0.
///
/// @param difference left side minus right side
/// @param notices what there is to say about how it was read
record Equation(Formula difference, List<Remark> notices) {
  static Equation read(String typed, List<String> names) {
    Reader reader = Names.reader(names);
    int equals = equalsSign(typed);
    if (equals < 0) {
      Asked asked = Asked.of(typed, reader);
      return new Equation(asked.formula(), asked.read());
    }
    int end = typed.startsWith("==", equals) ? equals + 2 : equals + 1;
    Asked left;
    try {
      left = Asked.of(typed.substring(0, equals), reader);
    } catch (Refusal noFormula) {
      // A name for the function, as in f(x) = x^2 − 1.
      Asked whole = whole(typed, reader, noFormula);
      return new Equation(whole.formula(), whole.read());
    }
    Asked right = shifted(typed, end, reader);
    List<Remark> notices = new ArrayList<>(left.read());
    right.read().forEach(each -> notices.add(moved(each, end)));
    return new Equation(left.formula().minus(right.formula()), notices);
  }

  private static Asked whole(String typed, Reader reader, Refusal noFormula) {
    try {
      return Asked.of(typed, reader);
    } catch (Refusal neither) {
      throw new Refusal(noFormula.remark(), typed);
    }
  }

  private static Asked shifted(String typed, int end, Reader reader) {
    try {
      return Asked.of(typed.substring(end), reader);
    } catch (Refusal refusal) {
      throw new Refusal(moved(refusal.remark(), end), typed);
    }
  }

  private static Remark moved(Remark remark, int by) {
    return Remark.of(
        remark.code(), remark.message(), remark.start() + by, remark.end() + by, remark.fixes());
  }

  /// The place of the only equals sign outside of brackets that is not part of ≤, ≥ or ≠; −1
  /// without one.
  private static int equalsSign(String typed) {
    int depth = 0;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (c == '{' || c == '(' || c == '[') {
        depth++;
      } else if (c == '}' || c == ')' || c == ']') {
        depth--;
      } else if (c == '=' && depth == 0) {
        boolean compared = i > 0 && "<>!".indexOf(typed.charAt(i - 1)) >= 0;
        return compared ? -1 : i;
      }
    }
    return -1;
  }
}
