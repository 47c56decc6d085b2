package dev.nabla.book.wire;

import dev.nabla.optimize.Schedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// How a rate changes from step to step, in words: `stepwise 0.5 100`.
///
/// @param kind which schedule
/// @param numbers its settings
record RateSchedule(Kind kind, List<Double> numbers) {
  /// The schedules with what follows their names.
  enum Kind {
    CONSTANT(""),
    STEPWISE("factor steps"),
    INVERSE_TIME("decay"),
    COSINE("last-rate steps"),
    WARM_UP("steps");

    private final String parameters;

    Kind(String parameters) {
      this.parameters = parameters;
    }

    String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private int count() {
      return parameters.isEmpty() ? 0 : parameters.split(" ", -1).length;
    }
  }

  /// The schedule that a text tells.
  ///
  /// @throws Refusal if it tells none
  static RateSchedule read(String text) {
    List<String> words = Arrays.asList(text.strip().split("[ ,:]+", -1));
    List<Kind> all = Arrays.asList(Kind.values());
    Kind kind =
        FieldReader.choice(
            "schedule",
            words.getFirst(),
            word -> all.stream().filter(each -> each.text().equals(word)).findFirst(),
            all.stream().map(Kind::text).toList());
    List<Double> numbers = new ArrayList<>();
    for (String word : words.subList(1, words.size())) {
      OptionalDouble number = Column.read(word);
      if (number.isEmpty() || !(number.getAsDouble() >= 0) || number.getAsDouble() > 1e9) {
        throw wrong(kind, text);
      }
      numbers.add(number.getAsDouble());
    }
    boolean inSteps = kind == Kind.STEPWISE || kind == Kind.COSINE || kind == Kind.WARM_UP;
    if (numbers.size() != kind.count() || (inSteps && numbers.getLast() < 1)) {
      throw wrong(kind, text);
    }
    return new RateSchedule(kind, numbers);
  }

  private static Refusal wrong(Kind kind, String text) {
    return Refusal.of(
        Code.BAD_FIELD,
        "The schedule is \"%s\", with numbers."
            .formatted((kind.text() + " " + kind.parameters).strip()),
        text);
  }

  /// The rates that begin with this one.
  Schedule from(double first) {
    return switch (kind) {
      case CONSTANT -> Schedule.constant(first);
      case STEPWISE -> new Schedule.Stepwise(first, numbers.getFirst(), whole());
      case INVERSE_TIME -> new Schedule.InverseTime(first, numbers.getFirst());
      case COSINE -> new Schedule.Cosine(first, numbers.getFirst(), whole());
      case WARM_UP -> new Schedule.WarmUp(whole(), Schedule.constant(first));
    };
  }

  private long whole() {
    return numbers.getLast().longValue();
  }
}
