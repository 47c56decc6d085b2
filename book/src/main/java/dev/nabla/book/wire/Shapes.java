package dev.nabla.book.wire;

import dev.nabla.text.Declarations;
import dev.nabla.text.SyntaxException;
import java.util.Map;
import java.util.function.Supplier;

/// The shapes of variables as a request declares them.
public final class Shapes {
  private Shapes() {}

  /// The declarations of a list: `w: 1×k, X: k×m`.
  ///
  /// @throws Refusal if it is none
  public static Declarations read(String list) {
    return declared(() -> Declarations.parse(list), list);
  }

  /// The declarations of names with their shapes; of an empty name with a list.
  static Declarations of(Map<String, String> shapes) {
    Declarations declarations = Declarations.NONE;
    for (Map.Entry<String, String> each : shapes.entrySet()) {
      Declarations before = declarations;
      declarations =
          each.getKey().isEmpty()
              ? read(each.getValue())
              : declared(
                  () -> before.and(each.getKey(), each.getValue()),
                  each.getKey() + ": " + each.getValue());
    }
    return declarations;
  }

  private static Declarations declared(Supplier<Declarations> reading, String typed) {
    try {
      return reading.get();
    } catch (SyntaxException unread) {
      throw new Refusal(Remark.of(unread.error()), typed);
    }
  }
}
