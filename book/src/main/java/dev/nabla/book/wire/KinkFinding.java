package dev.nabla.book.wire;

import dev.nabla.Formula;
import dev.nabla.algebra.Limit;
import dev.nabla.expr.Build;
import dev.nabla.expr.Rational;
import dev.nabla.solve.Kink;
import dev.nabla.solve.KinkSearch;
import dev.nabla.solve.KinksFound;
import dev.nabla.solve.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The operation that finds the points without a derivative.
final class KinkFinding {
  /// Where is looked when nothing is said.
  private static final Range USUAL = new Range(Rational.of(-10), Rational.of(10));

  private final Written written;

  KinkFinding(Written written) {
    this.written = written;
  }

  static Outcome perform(Request request) {
    Asked asked = Asked.only(request);
    List<Remark> notices = asked.notices();
    Formula formula = placed(asked, request);
    String name = variable(request, asked, formula);
    if (!request.approach().variables().isEmpty()) {
      notices.addAll(asked.absent(List.of(name)));
    }
    Range range = Solving.range(request).orElse(USUAL);
    KinksFound found = KinkSearch.of(formula.guarded(), Build.symbol(name), range);
    Written written = new Written(request.notation());
    return written.outcome(
        new KinkFinding(written).result(found, range),
        notices,
        asked.typed().length(),
        Optional.empty());
  }

  /// The formula with the values that are given for other symbols.
  static Formula placed(Asked asked, Request request) {
    Formula formula = asked.formula();
    for (Map.Entry<String, Column> entry : request.at().entrySet()) {
      if (entry.getValue().size() != 1) {
        throw Refusal.of(
            Code.BAD_FIELD, "\"at\" takes one number for each symbol here.", entry.getKey());
      }
      Formula value = Asked.of(entry.getValue().literals().getFirst()).formula();
      formula = formula.with(Names.spelled(entry.getKey()), value);
    }
    return formula;
  }

  private static String variable(Request request, Asked asked, Formula formula) {
    List<String> names = Names.spelled(request.approach().variables());
    if (names.size() > 1) {
      throw Refusal.of(Code.BAD_FIELD, "\"for\" takes one name here.", String.join(", ", names));
    }
    List<String> symbols = formula.symbols();
    if (names.isEmpty() && symbols.size() > 1) {
      return asked.onlySymbol();
    }
    String name =
        names.isEmpty() ? (symbols.isEmpty() ? "x" : symbols.getFirst()) : names.getFirst();
    for (String symbol : symbols) {
      if (!symbol.equals(name)) {
        throw Evaluating.missing(symbol, asked.typed());
      }
    }
    return name;
  }

  private Result.Kinks result(KinksFound found, Range range) {
    return new Result.Kinks(
        found.kinks().stream().map(this::entry).toList(),
        written.number(Build.number(range.low())),
        written.number(Build.number(range.high())),
        found.removable().stream()
            .map(
                each ->
                    new Result.Removable(
                        written.number(each.at()),
                        written.number(each.value()),
                        written.number(each.slope())))
            .toList(),
        found.undecided().stream()
            .map(each -> new Result.Undecided(written.number(each.at()), each.why()))
            .toList(),
        found.isComplete());
  }

  Result.Kink entry(Kink kink) {
    return new Result.Kink(
        written.number(kink.at()),
        kink.isExact(),
        kink.kind().text(),
        slope(kink.left()),
        slope(kink.right()),
        kink.value().map(written::number),
        kink.convention().map(written::number));
  }

  private Optional<String> slope(Limit limit) {
    return switch (limit) {
      case Limit.Finite finite -> Optional.of(written.number(finite.value().expression()));
      case Limit.Infinite infinite -> Optional.of(written.infinity(infinite));
      case Limit.Different none -> Optional.empty();
      case Limit.Oscillating none -> Optional.empty();
      case Limit.Outside none -> Optional.empty();
      case Limit.OnOneSide one -> slope(one.limit());
      case Limit.Unknown none -> Optional.empty();
    };
  }
}
