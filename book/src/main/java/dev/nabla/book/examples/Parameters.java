package dev.nabla.book.examples;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A value for every control of an example, as typed.
public final class Parameters {
  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /// The values of an example before anybody touched it.
  public static Parameters of(Example example) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Control control : example.controls()) {
      values.put(control.name(), control.initial());
    }
    return new Parameters(values);
  }

  /// These values with one of them changed.
  ///
  /// @param name the name of a control of the example
  /// @param value the text typed for it
  /// @throws IllegalArgumentException if the example has no such control
  public Parameters with(String name, String value) {
    if (!values.containsKey(name)) {
      throw new IllegalArgumentException(
          "There is no '%s' here; what can be changed is: %s."
              .formatted(name, values.isEmpty() ? "nothing" : String.join(", ", values.keySet())));
    }
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return new Parameters(changed);
  }

  /// The text typed for a control.
  public String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("There is no '%s' here.".formatted(name));
    }
    return value;
  }

  /// The finite number typed for a control.
  ///
  /// @throws IllegalArgumentException if the text is no finite number; the message says so
  public double number(String name) {
    String typed = text(name).strip().replace('−', '-');
    double value;
    try {
      value = Double.parseDouble(typed);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "%s should be a number, not '%s'.".formatted(name, typed), notANumber);
    }
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "%s should be a finite number, not '%s'.".formatted(name, typed));
    }
    return value;
  }

  /// All values by the name of their control, in the controls' order.
  public Map<String, String> asMap() {
    return values;
  }
}
