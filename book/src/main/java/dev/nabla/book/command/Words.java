package dev.nabla.book.command;

import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Nearest;
import dev.nabla.book.wire.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words after a verb, sorted into options and operands.
///
/// Only a word that is an option, or looks like a long one, is taken for one: `-x^2` is a formula.
/// After `--` every word is an operand.
final class Words {
  private static final Pattern LONG_OPTION = Pattern.compile("(--[a-z][a-z-]+)(?:=(.*))?");

  private final Map<String, List<String>> values = new HashMap<>();
  private final List<String> operands = new ArrayList<>();

  private Words() {}

  /// Reads the words as a usage has them.
  ///
  /// @throws Refusal if an option is unknown or lacks its value
  static Words read(List<String> typed, Usage usage) {
    Words words = new Words();
    Iterator<String> rest = typed.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      Matcher option = LONG_OPTION.matcher(word);
      if (word.equals("--")) {
        rest.forEachRemaining(words.operands::add);
      } else if (option.matches()) {
        words.add(known(option.group(1), usage), Optional.ofNullable(option.group(2)), rest);
      } else if (usage.option(word).isPresent()) {
        words.add(usage.option(word).get(), Optional.empty(), rest);
      } else {
        words.operands.add(word);
      }
    }
    return words;
  }

  private static Option known(String name, Usage usage) {
    return usage
        .option(name)
        .orElseThrow(
            () ->
                Refusal.of(
                    Code.BAD_FIELD,
                    "There is no option %s for this verb.".formatted(name),
                    "",
                    Nearest.to(name, usage.optionNames()).toArray(String[]::new)));
  }

  private void add(Option option, Optional<String> attached, Iterator<String> rest) {
    if (!option.takesValue()) {
      if (attached.isPresent()) {
        throw Refusal.of(
            Code.BAD_FIELD, "The option %s takes no value.".formatted(option.name()), "");
      }
      put(option, "");
    } else if (attached.isPresent()) {
      put(option, attached.get());
    } else if (rest.hasNext()) {
      put(option, rest.next());
    } else {
      throw Refusal.of(
          Code.BAD_FIELD,
          "The option %s needs a value: %s.".formatted(option.name(), option.shown()),
          "");
    }
  }

  private void put(Option option, String value) {
    values.computeIfAbsent(option.name(), name -> new ArrayList<>()).add(value);
  }

  /// Whether an option is there.
  boolean has(String option) {
    return values.containsKey(option);
  }

  /// The value of an option; the last one, if it comes more than once.
  Optional<String> value(String option) {
    List<String> all = values(option);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /// Every value of an option, in order.
  List<String> values(String option) {
    return values.getOrDefault(option, List.of());
  }

  /// The value of an option that is a whole number.
  OptionalInt number(String option) {
    Optional<String> value = value(option);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(value.get()));
    } catch (NumberFormatException notANumber) {
      throw Refusal.of(
          Code.BAD_NUMBER, "The option %s takes a whole number.".formatted(option), value.get());
    }
  }

  /// The names in an option's value `x,y`; none without the option.
  List<String> names(String option) {
    return value(option)
        .map(list -> Arrays.stream(list.split(",", -1)).map(String::strip).toList())
        .orElse(List.of());
  }

  /// The only word that is no option; nothing without one.
  ///
  /// @throws Refusal if there are several
  Optional<String> operand() {
    if (operands.size() > 1) {
      throw Refusal.of(
          Code.BAD_FIELD,
          "One word is expected, not %d.".formatted(operands.size()),
          String.join(" ", operands));
    }
    return operands.stream().findFirst();
  }

  /// The words that are no options.
  List<String> operands() {
    return List.copyOf(operands);
  }

  /// Refuses words that mean nothing to a verb without operands.
  void refuseOperands() {
    if (!operands.isEmpty()) {
      throw Refusal.of(
          Code.BAD_FIELD, "This verb takes no words but options.", String.join(" ", operands));
    }
  }

  /// Every word that is no option.
  ///
  /// @throws Refusal if there is none
  List<String> formulas() {
    if (operands.isEmpty()) {
      throw Refusal.of(Code.MISSING_FIELD, "A formula is missing; write it in quotes.", "");
    }
    return List.copyOf(operands);
  }

  /// The formula among the words, or standard input for `-`.
  ///
  /// @throws Refusal if there is none, or more than one
  String formula(Streams streams) throws IOException {
    if (operands.isEmpty()) {
      throw Refusal.of(Code.MISSING_FIELD, "A formula is missing; write it in quotes.", "");
    }
    if (operands.size() > 1) {
      throw Refusal.of(
          Code.BAD_FIELD,
          "One formula is expected, not %d; put it in quotes.".formatted(operands.size()),
          String.join(" ", operands));
    }
    String word = operands.getFirst();
    return word.equals("-") ? streams.readInput() : word;
  }
}
