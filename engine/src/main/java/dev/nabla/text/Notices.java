package dev.nabla.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Collects what is to be said about a text that was read. Positions are indices of the derived
/// text; the notices point into the input.
final class Notices {
  /// More notices than anyone reads.
  private static final int MOST = 50;

  private final Source source;
  private final List<Notice> list = new ArrayList<>();
  private final Set<NoticeCode> standing = EnumSet.noneOf(NoticeCode.class);

  Notices(Source source) {
    this.source = source;
  }

  List<Notice> inOrder() {
    return list.stream().sorted(Comparator.comparingInt(Notice::start)).toList();
  }

  private void add(NoticeCode code, int from, int to, String message, List<Fix> alternatives) {
    if (list.size() >= MOST) {
      return;
    }
    int start = source.inputStart(from);
    list.add(new Notice(code, message, start, Math.max(start, source.inputEnd(to)), alternatives));
  }

  private String shown(int from, int to) {
    int start = source.inputStart(from);
    return source.input().substring(start, Math.max(start, source.inputEnd(to))).strip();
  }

  void split(int from, int to, String pieces) {
    add(
        NoticeCode.SPLIT,
        from,
        to,
        "“" + shown(from, to) + "” is read as " + pieces + ".",
        List.of());
  }

  void subscript(int from, int to, String name) {
    add(
        NoticeCode.SUBSCRIPT,
        from,
        to,
        "“" + shown(from, to) + "” is the variable " + name + ".",
        List.of());
  }

  void scientificNumber(int from, int to) {
    add(
        NoticeCode.SCIENTIFIC_NUMBER,
        from,
        to,
        "“" + shown(from, to) + "” is one number with a power of ten.",
        List.of());
  }

  void capitalE(int from, int to) {
    if (standing.add(NoticeCode.CAPITAL_E)) {
      add(
          NoticeCode.CAPITAL_E,
          from,
          to,
          "E is a symbol like any other; the number 2.718… is e.",
          List.of(new Fix("e", source.inputReplacing(from, to, "e"))));
    }
  }

  void naturalLogarithm(int from, int to) {
    if (standing.add(NoticeCode.NATURAL_LOGARITHM)) {
      add(
          NoticeCode.NATURAL_LOGARITHM,
          from,
          to,
          "log is the natural logarithm, the same as ln.",
          List.of(new Fix("log10", source.inputReplacing(from, to, "log10"))));
    }
  }

  void leftSideDropped(int from, int to) {
    add(
        NoticeCode.LEFT_SIDE_DROPPED,
        from,
        to,
        "“" + shown(from, to) + "” only names the function.",
        List.of());
  }

  void impliedProduct(int from, int to, String name) {
    add(
        NoticeCode.IMPLIED_PRODUCT,
        from,
        to,
        name + " before a parenthesis is a factor, not a function.",
        List.of());
  }

  void ambiguousDivision(int from, int to, List<Fix> readings) {
    add(
        NoticeCode.AMBIGUOUS_DIVISION,
        from,
        to,
        "Division and products are read from left to right.",
        readings);
  }

  /// @param middle where the part ends that is multiplied first
  void mixedProduct(int from, int middle, int to) {
    String left = source.inputWith(from, middle, "(", ")");
    add(
        NoticeCode.MIXED_PRODUCT,
        from,
        to,
        "Products entry by entry and of matrices are read from left to right.",
        List.of(new Fix(left, left)));
  }

  void matrixProduct(int from, int to) {
    if (standing.add(NoticeCode.MATRIX_PRODUCT)) {
      add(
          NoticeCode.MATRIX_PRODUCT,
          from,
          to,
          "“" + shown(from, to) + "” is the product of matrices; * works entry by entry.",
          List.of());
    }
  }

  void elementwise(int from, int leftTo, int rightFrom, int to) {
    if (standing.add(NoticeCode.ELEMENTWISE)) {
      String product = shown(from, leftTo) + "·" + shown(rightFrom, to);
      add(
          NoticeCode.ELEMENTWISE,
          from,
          to,
          "“" + shown(from, to) + "” works entry by entry; the product of matrices is ·.",
          List.of(new Fix(product, source.inputReplacing(leftTo, rightFrom, "·"))));
    }
  }

  void elementwisePower(int from, int to) {
    if (standing.add(NoticeCode.ELEMENTWISE)) {
      add(
          NoticeCode.ELEMENTWISE,
          from,
          to,
          "“" + shown(from, to) + "” works entry by entry; the product of matrices is ·.",
          List.of());
    }
  }

  void inverse(int from, int to) {
    if (standing.add(NoticeCode.INVERSE)) {
      add(
          NoticeCode.INVERSE,
          from,
          to,
          "“"
              + shown(from, to)
              + "” is known where the matrix is symmetric and positive definite, and is not a"
              + " number elsewhere.",
          List.of());
    }
  }

  void exponentStops(int from, int exponentFrom, int exponentTo, int to) {
    add(
        NoticeCode.EXPONENT_STOPS,
        from,
        to,
        "The exponent is only “" + shown(exponentFrom, exponentTo) + "”.",
        List.of(
            new Fix(
                shown(from, exponentFrom) + "(" + shown(exponentFrom, to) + ")",
                source.inputWith(exponentFrom, to, "(", ")"))));
  }

  void bareArgument(String name, int from, int argumentFrom, int argumentTo) {
    String argument = shown(argumentFrom, argumentTo);
    add(
        NoticeCode.BARE_ARGUMENT,
        from,
        argumentTo,
        "The argument of " + name + " is “" + argument + "”.",
        List.of(
            new Fix(
                name + "(" + argument + ")", source.inputInParentheses(argumentFrom, argumentTo))));
  }
}
