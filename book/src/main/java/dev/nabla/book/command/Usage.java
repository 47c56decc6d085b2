package dev.nabla.book.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What can follow a verb: what its options are read by, and what its help says.
///
/// @param summary one sentence on what the verb does
/// @param operand what stands beside the options, such as `EXPR`; empty if nothing does
/// @param aboutOperand a sentence on that
/// @param options the options
/// @param examples command lines without `./nabla`
record Usage(
    String summary,
    String operand,
    String aboutOperand,
    List<Option> options,
    List<String> examples) {
  static final Option HELP = Option.flag("--help", "Shows this and does nothing else.");

  private static final Option FORMAT =
      Option.value(
          "--format", "FORMAT", "How to write the answer: text, latex, python, java or json.");

  Usage {
    options = List.copyOf(options);
    examples = List.copyOf(examples);
  }

  /// The usage of a verb without operands.
  static Usage of(String summary) {
    return new Usage(summary, "", "", List.of(), List.of());
  }

  /// The usage of a verb that takes a formula.
  static Usage ofFormula(String summary) {
    return new Usage(
        summary,
        "EXPR",
        "The formula, in quotes; - reads it from standard input.",
        List.of(),
        List.of());
  }

  /// The usage of a verb whose answer is a formula.
  static Usage ofAnswer(String summary) {
    return ofFormula(summary).with(FORMAT);
  }

  /// This usage with one more option.
  Usage with(Option option) {
    List<Option> more = new ArrayList<>(options);
    more.add(option);
    return new Usage(summary, operand, aboutOperand, more, examples);
  }

  /// This usage with an operand.
  Usage withOperand(String name, String about) {
    return new Usage(summary, name, about, options, examples);
  }

  /// This usage with examples.
  Usage withExamples(String... lines) {
    return new Usage(summary, operand, aboutOperand, options, List.of(lines));
  }

  /// The option that a word stands for.
  Optional<Option> option(String word) {
    return all().stream()
        .filter(option -> option.name().equals(word) || option.shortName().equals(word))
        .filter(option -> !word.isEmpty())
        .findFirst();
  }

  /// Every way to type an option.
  List<String> optionNames() {
    return all().stream().map(Option::name).toList();
  }

  private List<Option> all() {
    List<Option> all = new ArrayList<>(options);
    all.add(HELP);
    return all;
  }

  /// The help of a verb.
  String help(String verb) {
    StringBuilder text = new StringBuilder("Usage: ./nabla ").append(verb).append(" [OPTIONS]");
    text.append(operand.isEmpty() ? "" : " " + operand).append("\n\n").append(summary);
    text.append("\n\n");
    int longest = all().stream().mapToInt(option -> option.shown().length()).max().orElse(0);
    int width = Math.max(longest, operand.length());
    if (!operand.isEmpty()) {
      append(text, width, operand, aboutOperand);
    }
    all().forEach(option -> append(text, width, option.shown(), option.description()));
    text.append(examples.size() == 1 ? "\nExample:\n" : "\nExamples:\n");
    examples.forEach(example -> text.append("  ").append(example).append('\n'));
    return text.toString();
  }

  private static void append(StringBuilder text, int width, String name, String about) {
    text.append("  ").append(name).append(" ".repeat(width - name.length() + 2));
    text.append(about).append('\n');
  }
}
