package dev.nabla.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Finds methods that HotSpot never compiles because their bytecode is too large.
final class MethodSizes {
  /// HotSpot's HugeMethodLimit.
  static final int LIMIT = 8000;

  private MethodSizes() {}

  /// One line for each method of the limit's size or more.
  static List<String> tooLarge(byte[] classFile) {
    ClassModel type = ClassFile.of().parse(classFile);
    List<String> found = new ArrayList<>();
    type.methods()
        .forEach(
            method ->
                method
                    .findAttribute(Attributes.code())
                    .filter(code -> code.codeLength() >= LIMIT)
                    .ifPresent(
                        code ->
                            found.add(
                                "%s.%s has %d bytes"
                                    .formatted(
                                        type.thisClass().asInternalName(),
                                        method.methodName().stringValue(),
                                        code.codeLength()))));
    return found;
  }

  static byte[] bytes(Path classFile) {
    try {
      return Files.readAllBytes(classFile);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
