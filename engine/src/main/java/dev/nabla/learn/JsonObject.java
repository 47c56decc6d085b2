package dev.nabla.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A JSON object that is asked for members of a kind.
final class JsonObject {
  private final Map<?, ?> members;

  private JsonObject(Map<?, ?> members) {
    this.members = members;
  }

  /// The object of a file.
  ///
  /// @param format what its member of this name must be
  /// @param version the newest version that can be read
  /// @throws ModelException if it is something else or newer
  static JsonObject of(String text, String format, int version) {
    if (!(JsonReader.read(text) instanceof Map<?, ?> members)
        || !format.equals(members.get("format"))) {
      throw new ModelException("it is not a file of the format " + format);
    }
    JsonObject object = new JsonObject(members);
    long written = object.whole("version");
    if (written > version) {
      throw new ModelException(
          "it is of version %d, and this program reads up to version %d"
              .formatted(written, version));
    }
    if (written < 1) {
      throw new ModelException("its version is " + written);
    }
    return object;
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  private Object member(String name) {
    Object value = members.get(name);
    if (value == null) {
      throw new ModelException("\"" + name + "\" is missing");
    }
    return value;
  }

  private static ModelException wrong(String name, String expected) {
    return new ModelException("\"" + name + "\" should be " + expected);
  }

  JsonObject object(String name) {
    if (member(name) instanceof Map<?, ?> object) {
      return new JsonObject(object);
    }
    throw wrong(name, "an object");
  }

  String string(String name) {
    if (member(name) instanceof String string) {
      return string;
    }
    throw wrong(name, "a string");
  }

  boolean flag(String name) {
    if (member(name) instanceof Boolean flag) {
      return flag;
    }
    throw wrong(name, "true or false");
  }

  long whole(String name) {
    return whole(name, member(name));
  }

  private static long whole(String name, Object value) {
    if (value instanceof JsonReader.Number(String digits)) {
      try {
        return Long.parseLong(digits);
      } catch (NumberFormatException fraction) {
        throw wrong(name, "a whole number");
      }
    }
    throw wrong(name, "a whole number");
  }

  /// A whole number that is an int and not negative.
  int count(String name) {
    long whole = whole(name);
    if (whole < 0 || whole > Integer.MAX_VALUE) {
      throw wrong(name, "a count");
    }
    return (int) whole;
  }

  double number(String name) {
    return number(name, member(name));
  }

  private static double number(String name, Object value) {
    if (value instanceof JsonReader.Number(String digits)) {
      return Double.parseDouble(digits);
    }
    if (value instanceof String string) {
      return switch (string) {
        case "NaN" -> Double.NaN;
        case "Infinity" -> Double.POSITIVE_INFINITY;
        case "-Infinity" -> Double.NEGATIVE_INFINITY;
        default -> throw wrong(name, "a number");
      };
    }
    throw wrong(name, "a number");
  }

  private List<?> list(String name) {
    if (member(name) instanceof List<?> list) {
      return list;
    }
    throw wrong(name, "a list");
  }

  double[] numbers(String name) {
    return list(name).stream().mapToDouble(each -> number(name, each)).toArray();
  }

  double[][] matrix(String name) {
    List<double[]> rows = new ArrayList<>();
    for (Object each : list(name)) {
      if (!(each instanceof List<?> row)) {
        throw wrong(name, "a list of lists");
      }
      rows.add(row.stream().mapToDouble(number -> number(name, number)).toArray());
    }
    return rows.toArray(double[][]::new);
  }

  long[] wholes(String name) {
    return list(name).stream().mapToLong(each -> whole(name, each)).toArray();
  }

  List<String> strings(String name) {
    List<String> strings = new ArrayList<>();
    for (Object each : list(name)) {
      if (!(each instanceof String string)) {
        throw wrong(name, "a list of strings");
      }
      strings.add(string);
    }
    return strings;
  }

  List<JsonObject> objects(String name) {
    List<JsonObject> objects = new ArrayList<>();
    for (Object each : list(name)) {
      if (!(each instanceof Map<?, ?> object)) {
        throw wrong(name, "a list of objects");
      }
      objects.add(new JsonObject(object));
    }
    return objects;
  }
}
