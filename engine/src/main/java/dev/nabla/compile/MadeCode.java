package dev.nabla.compile;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Method;
import java.util.function.Consumer;

/// What the classes that are made while running have in common.
final class MadeCode {
  /// HotSpot does not compile a method that has more bytes than this.
  static final int MOST_BYTES = 8_000;

  static final int STATIC = ClassFile.ACC_STATIC;

  private MadeCode() {}

  /// A class of the package of the kernels with a constructor and the given methods.
  static byte[] of(String name, Class<?> implemented, Consumer<ClassBuilder> methods) {
    byte[] bytes =
        ClassFile.of()
            .build(
                ClassDesc.of(ElementCode.KERNELS, name),
                builder -> {
                  builder.withFlags(AccessFlag.FINAL, AccessFlag.SUPER);
                  builder.withInterfaceSymbols(implemented.describeConstable().orElseThrow());
                  builder.withMethodBody(
                      ConstantDescs.INIT_NAME,
                      ConstantDescs.MTD_void,
                      0,
                      code ->
                          code.aload(0)
                              .invokespecial(
                                  ConstantDescs.CD_Object,
                                  ConstantDescs.INIT_NAME,
                                  ConstantDescs.MTD_void)
                              .return_());
                  methods.accept(builder);
                });
    if (largestMethod(bytes) > MOST_BYTES) {
      throw new IllegalStateException("a method of " + largestMethod(bytes) + " bytes");
    }
    return bytes;
  }

  static int largestMethod(byte[] bytes) {
    ClassModel model = ClassFile.of().parse(bytes);
    int largest = 0;
    for (MethodModel method : model.methods()) {
      if (method.code().orElse(null) instanceof CodeAttribute code) {
        largest = Math.max(largest, code.codeLength());
      }
    }
    return largest;
  }

  /// The descriptor of the only method of an interface that has this name.
  static MethodTypeDesc method(Class<?> implemented, String name) {
    for (Method method : implemented.getDeclaredMethods()) {
      if (method.getName().equals(name)) {
        MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        return MethodTypeDesc.ofDescriptor(type.toMethodDescriptorString());
      }
    }
    throw new IllegalArgumentException(name);
  }
}
