package dev.nabla.book.command;

/// An option of a verb.
///
/// @param name the option as typed: `--order`
/// @param shortName another way to type it, such as `-o`; empty if there is none
/// @param parameter what follows it, for the help: `n`; empty if nothing does
/// @param description a sentence for the help
record Option(String name, String shortName, String parameter, String description) {
  /// An option with a value.
  static Option value(String name, String parameter, String description) {
    return new Option(name, "", parameter, description);
  }

  /// An option that is there or not.
  static Option flag(String name, String description) {
    return new Option(name, "", "", description);
  }

  /// The same option under a second, short name.
  Option orShort(String other) {
    return new Option(name, other, parameter, description);
  }

  boolean takesValue() {
    return !parameter.isEmpty();
  }

  /// `-o, --output FILE`.
  String shown() {
    return (shortName.isEmpty() ? "" : shortName + ", ")
        + name
        + (parameter.isEmpty() ? "" : " " + parameter);
  }
}
