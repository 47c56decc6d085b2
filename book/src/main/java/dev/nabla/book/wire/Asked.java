package dev.nabla.book.wire;

import dev.nabla.Formula;
import dev.nabla.expr.Guarded;
import dev.nabla.text.Declarations;
import dev.nabla.text.Reader;
import dev.nabla.text.Reading;
import dev.nabla.text.SyntaxError;
import java.util.ArrayList;
import java.util.List;

/// A formula as typed and as understood.
///
/// @param typed the text
/// @param formula what it means
/// @param read what there is to say about how it was read
public record Asked(String typed, Formula formula, List<Remark> read) {
  public Asked {
    read = List.copyOf(read);
  }

  /// The formula that a text stands for.
  ///
  /// @throws Refusal if it is none
  public static Asked of(String typed) {
    return of(typed, Reader.standard());
  }

  /// The only formula of a request.
  static Asked only(Request request) {
    return only(request, request.declared().shapes());
  }

  /// The only formula of a request, over variables of these shapes.
  static Asked only(Request request, Declarations shapes) {
    if (request.expressions().size() != 1) {
      throw Refusal.of(
          Code.BAD_FIELD,
          "\"%s\" takes one formula, not %d."
              .formatted(request.operation().text(), request.expressions().size()),
          String.join(", ", request.expressions()));
    }
    return all(request, shapes).getFirst();
  }

  /// All formulas of a request.
  static List<Asked> all(Request request) {
    return all(request, request.declared().shapes());
  }

  /// All formulas of a request over variables of these shapes.
  static List<Asked> all(Request request, Declarations shapes) {
    List<String> names = new ArrayList<>(Names.spelled(request.wrt()));
    names.addAll(Names.spelled(request.at().keySet()));
    names.addAll(Names.spelled(request.approach().variables()));
    names.addAll(Names.spelled(request.descent().names()));
    Reader reader = Names.reader(names).declaring(shapes);
    return request.expressions().stream().map(typed -> of(typed, reader)).toList();
  }

  /// The formula that a text stands for to a reader.
  ///
  /// @throws Refusal if it is none
  public static Asked of(String typed, Reader reader) {
    return switch (reader.read(typed)) {
      case Reading.Parsed parsed ->
          new Asked(
              typed,
              Formula.of(new Guarded(parsed.expression(), parsed.domain())),
              parsed.notices().stream().map(Remark::of).toList());
      case Reading.Incomplete incomplete -> throw refused(incomplete.error(), typed);
      case Reading.Failed failed -> throw refused(failed.error(), typed);
    };
  }

  private static Refusal refused(SyntaxError error, String typed) {
    return new Refusal(Remark.of(error), typed);
  }

  /// What there is to say about how the formula was read, and more to come.
  List<Remark> notices() {
    return new ArrayList<>(read);
  }

  /// The only symbol of the formula.
  ///
  /// @throws Refusal if there are several
  String onlySymbol() {
    List<String> symbols = formula.symbols();
    if (symbols.size() > 1) {
      throw Refusal.of(
          Code.WHICH_SYMBOL,
          "The formula has several symbols; by which, %s?".formatted(String.join(" or ", symbols)),
          typed,
          symbols.toArray(String[]::new));
    }
    return symbols.isEmpty() ? "x" : symbols.getFirst();
  }

  /// A notice for every name that the formula does not have: derivatives by it are 0.
  List<Remark> absent(List<String> names) {
    return names.stream()
        .distinct()
        .filter(name -> !formula.symbols().contains(name))
        .map(
            name ->
                Remark.of(
                    "absent-symbol",
                    "The formula does not have the symbol %s.".formatted(name),
                    0,
                    typed.length(),
                    List.of()))
        .toList();
  }
}
