package dev.nabla.rules;

import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The public interface of a module as text: one line for each type and member that another module
/// can use.
final class PublicInterface {
  /// Declared by every record or enum and never news.
  private static final Set<String> ALWAYS_THERE = Set.of("equals", "hashCode", "toString");

  private PublicInterface() {}

  static String of(String module) {
    Path classes = Project.classes(module);
    Set<String> exported =
        ModuleFinder.of(classes).findAll().iterator().next().descriptor().exports().stream()
            .filter(Predicate.not(Exports::isQualified))
            .map(Exports::source)
            .collect(Collectors.toCollection(TreeSet::new));
    StringBuilder text = new StringBuilder();
    for (String packageName : exported) {
      text.append("package ").append(packageName).append("\n");
      Path folder = classes.resolve(packageName.replace('.', '/'));
      Project.classFiles(module).stream()
          .filter(file -> folder.equals(file.getParent()))
          .map(file -> file.getFileName().toString().replace(".class", ""))
          .filter(name -> !name.equals("package-info"))
          .map(name -> load(packageName + "." + name))
          .filter(PublicInterface::isReachable)
          .forEach(type -> text.append("\n").append(describe(type)));
      text.append("\n");
    }
    return text.toString();
  }

  /// A type's heading and, indented, its members in a fixed order.
  static String describe(Class<?> type) {
    List<String> members = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (isVisible(field.getModifiers()) && !field.isSynthetic()) {
        members.add(
            words(field.getModifiers(), Modifier.fieldModifiers())
                + shown(field.getAnnotatedType())
                + " "
                + field.getName());
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isVisible(constructor.getModifiers()) && !constructor.isSynthetic()) {
        members.add("new " + type.getSimpleName() + parameters(constructor));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isVisible(method.getModifiers()) && !method.isSynthetic() && isNews(type, method)) {
        members.add(
            words(method.getModifiers(), Modifier.methodModifiers())
                + (method.isDefault() ? "default " : "")
                + typeParameters(method.getTypeParameters())
                + shown(method.getAnnotatedReturnType())
                + " "
                + method.getName()
                + parameters(method));
      }
    }
    Collections.sort(members);
    return heading(type)
        + "\n"
        + members.stream().map(member -> "  " + member + "\n").collect(Collectors.joining());
  }

  private static String heading(Class<?> type) {
    String kind =
        type.isAnnotation()
            ? "@interface "
            : type.isInterface()
                ? "interface "
                : type.isEnum() ? "enum " : type.isRecord() ? "record " : "class ";
    int implied =
        Modifier.INTERFACE
            | (type.isInterface() ? Modifier.ABSTRACT : 0)
            | (isValueLike(type) ? Modifier.FINAL : 0);
    StringBuilder line = new StringBuilder();
    line.append(
        words(type.getModifiers() & ~implied & ~Modifier.STATIC, Modifier.classModifiers()));
    line.append(type.isSealed() ? "sealed " : "").append(kind).append(nested(type));
    line.append(typeParameters(type.getTypeParameters()).stripTrailing());
    if (type.isRecord()) {
      line.append(
          Arrays.stream(type.getRecordComponents())
              .map(component -> shown(component.getAnnotatedType()) + " " + component.getName())
              .collect(Collectors.joining(", ", "(", ")")));
    }
    Type parent = type.getGenericSuperclass();
    if (parent != null && parent != Object.class && !isValueLike(type)) {
      line.append(" extends ").append(shown(parent));
    }
    if (type.getGenericInterfaces().length > 0) {
      line.append(type.isInterface() ? " extends " : " implements ")
          .append(list(type.getGenericInterfaces()));
    }
    if (type.isSealed()) {
      line.append(
          Arrays.stream(type.getPermittedSubclasses())
              .map(PublicInterface::nested)
              .sorted()
              .collect(Collectors.joining(", ", " permits ", "")));
    }
    return line.toString();
  }

  private static boolean isNews(Class<?> type, Method method) {
    boolean madeForEnum =
        type.isEnum() && (method.getName().equals("values") || method.getName().equals("valueOf"));
    return !madeForEnum && !ALWAYS_THERE.contains(method.getName());
  }

  private static boolean isValueLike(Class<?> type) {
    return type.isRecord() || type.isEnum();
  }

  /// Whether other modules can name the type: it and all types around it are visible.
  private static boolean isReachable(Class<?> type) {
    for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
      if (!isVisible(around.getModifiers()) || around.isAnonymousClass() || around.isLocalClass()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  /// Modifiers worth a word; `public` goes without saying.
  private static String words(int modifiers, int allowed) {
    int shown =
        modifiers
            & allowed
            & ~(Modifier.PUBLIC | Modifier.SYNCHRONIZED | Modifier.NATIVE | Modifier.STRICT);
    String text = Modifier.toString(shown);
    return text.isEmpty() ? "" : text + " ";
  }

  private static String parameters(Executable executable) {
    return Arrays.stream(executable.getAnnotatedParameterTypes())
            .map(PublicInterface::shown)
            .collect(Collectors.joining(", ", "(", ")"))
        + (executable.getGenericExceptionTypes().length == 0
            ? ""
            : " throws " + list(executable.getGenericExceptionTypes()));
  }

  private static String typeParameters(TypeVariable<?>[] variables) {
    if (variables.length == 0) {
      return "";
    }
    return Arrays.stream(variables)
        .map(
            variable -> {
              Type[] bounds = variable.getBounds();
              boolean plain = bounds.length == 1 && bounds[0] == Object.class;
              return variable.getName() + (plain ? "" : " extends " + list(bounds));
            })
        .collect(Collectors.joining(", ", "<", "> "));
  }

  private static String list(Type[] types) {
    return Arrays.stream(types).map(PublicInterface::shown).collect(Collectors.joining(", "));
  }

  private static String nested(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return around == null ? type.getSimpleName() : nested(around) + "." + type.getSimpleName();
  }

  private static String shown(AnnotatedType type) {
    return shown(type.toString());
  }

  private static String shown(Type type) {
    return shown(type.getTypeName());
  }

  /// Without packages, and with a dot before nested types.
  private static String shown(String name) {
    return name.replaceAll("\\b(?:[a-z_][\\w]*\\.)+(?=[A-Z@])", "")
        .replace("()", "")
        .replace('$', '.');
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicInterface.class.getClassLoader());
    } catch (ClassNotFoundException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
