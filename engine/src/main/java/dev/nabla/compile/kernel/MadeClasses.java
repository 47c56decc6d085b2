package dev.nabla.compile.kernel;

import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What code that is made while running needs from this package: a way in, and the methods of the
/// operations.
public final class MadeClasses {
  private static final List<Class<?>> SOURCES =
      List.of(
          Arithmetic.class,
          Powers.class,
          Exponentials.class,
          Logistic.class,
          Hyperbolics.class,
          Logarithms.class,
          InverseHyperbolics.class,
          Trigonometry.class,
          Secants.class,
          InverseTrigonometry.class,
          ErrorFunctions.class,
          Gelu.class);

  private static final Map<Operation, ClassDesc> OWNERS = owners();

  private MadeClasses() {}

  /// A class of this package from its bytes, hidden, and one object of it.
  ///
  /// @param type what it implements
  public static <T> T define(byte[] bytes, Class<T> type) {
    try {
      MethodHandles.Lookup made = MethodHandles.lookup().defineHiddenClass(bytes, true);
      return type.cast(made.lookupClass().getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the made class cannot be used", e);
    }
  }

  /// The class of the scalar method of an operation, where that is known here.
  public static Optional<ClassDesc> owner(Operation operation) {
    return Optional.ofNullable(OWNERS.get(operation));
  }

  /// The value of an operation whose method is not known.
  static double value(double x, Operation operation) {
    return operation.at(x);
  }

  /// The value of an operation of two arguments whose method is not known.
  static double value(double x, double y, Operation operation) {
    return operation.at(x, y);
  }

  /// The name of the scalar method of an operation.
  public static String method(Operation operation) {
    return camelCase(operation.name());
  }

  /// How many doubles a vector of this machine has. Loads vector classes.
  public static int lanes() {
    return Lanes.COUNT;
  }

  private static Map<Operation, ClassDesc> owners() {
    Map<Operation, ClassDesc> owners = new EnumMap<>(Operation.class);
    for (Operation operation : Operation.values()) {
      Class<?>[] parameters = new Class<?>[operation.arity()];
      Arrays.fill(parameters, double.class);
      for (Class<?> source : SOURCES) {
        for (Method method : source.getDeclaredMethods()) {
          if (method.getName().equals(method(operation))
              && Arrays.equals(method.getParameterTypes(), parameters)) {
            owners.put(operation, source.describeConstable().orElseThrow());
          }
        }
      }
    }
    return owners;
  }

  private static String camelCase(String constant) {
    StringBuilder name = new StringBuilder();
    boolean start = false;
    for (int i = 0; i < constant.length(); i++) {
      char letter = constant.charAt(i);
      name.append(start ? letter : Character.toLowerCase(letter));
      start = letter == '_';
      if (start) {
        name.setLength(name.length() - 1);
      }
    }
    return name.toString();
  }
}
