package dev.nabla.compile;

import dev.nabla.compile.kernel.MadeClasses;
import dev.nabla.compile.kernel.Operation;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.ElementaryFunction;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Collections;
import java.util.Optional;

/// One element: doubles, and the scalar methods of the kernels.
final class ScalarCode extends ElementCode {
  private static final ClassDesc TABLE = ElementaryFunction.class.describeConstable().orElseThrow();
  private static final ClassDesc VALUE = ClassDesc.of("dev.nabla.expr", "FunctionValue");
  private static final ClassDesc FUNCTIONS = ClassDesc.of("java.util.function.DoubleUnaryOperator");
  private static final ClassDesc FUNCTIONS_OF_TWO =
      ClassDesc.of("java.util.function.DoubleBinaryOperator");

  ScalarCode(CodeBuilder code, Program program) {
    super(code, program);
  }

  static MethodTypeDesc doubles(int count) {
    return MethodTypeDesc.of(
        ConstantDescs.CD_double, Collections.nCopies(count, ConstantDescs.CD_double));
  }

  @Override
  int newLocal() {
    return code.allocateLocal(TypeKind.DOUBLE);
  }

  @Override
  void push(int local) {
    code.dload(local);
  }

  @Override
  void pop(int local) {
    code.dstore(local);
  }

  @Override
  void constant(double value) {
    code.loadConstant(value);
  }

  @Override
  void one(Operation operation, int operand) {
    operand(operand);
    if (operation == Operation.NEGATE) {
      code.dneg();
    } else {
      call(operation, 1);
    }
  }

  @Override
  void two(Operation operation) {
    switch (operation) {
      case ADD -> code.dadd();
      case SUBTRACT -> code.dsub();
      case MULTIPLY -> code.dmul();
      case DIVIDE -> code.ddiv();
      default -> call(operation, 2);
    }
  }

  private void call(Operation operation, int operands) {
    Optional<ClassDesc> owner = MadeClasses.owner(operation);
    if (owner.isPresent()) {
      code.invokestatic(owner.get(), MadeClasses.method(operation), doubles(operands));
    } else {
      code.getstatic(kernel("Operation"), operation.name(), kernel("Operation"));
      MethodTypeDesc value = doubles(operands).insertParameterTypes(operands, kernel("Operation"));
      code.invokestatic(kernel("MadeClasses"), "value", value);
    }
  }

  @Override
  void raise(int base, int exponent) {
    operand(base);
    code.loadConstant(exponent);
    code.invokestatic(
        kernel("Raising"),
        "raise",
        MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double, ConstantDescs.CD_int));
  }

  @Override
  void select(Comparison comparison, int left, Runnable right, int accepted, int rejected) {
    operand(left);
    right.run();
    operand(accepted);
    operand(rejected);
    String method =
        switch (comparison) {
          case LESS -> "less";
          case LESS_OR_EQUAL -> "lessOrEqual";
          case GREATER -> "greater";
          case GREATER_OR_EQUAL -> "greaterOrEqual";
          case EQUAL -> "equal";
          case NOT_EQUAL -> "notEqual";
        };
    code.invokestatic(kernel("Choices"), method, doubles(4));
  }

  @Override
  void other(Instruction instruction) {
    switch (instruction) {
      case Instruction.RationalPower(int a, double exponent, double low, int t) -> {
        operand(a);
        constant(exponent);
        constant(low);
        code.invokestatic(kernel("Operation"), "rationalPower", doubles(3));
      }
      case Instruction.TableOne(ElementaryFunction function, int a, int t) -> {
        operator(function, "OfOne", FUNCTIONS);
        operand(a);
        code.invokeinterface(FUNCTIONS, "applyAsDouble", doubles(1));
      }
      case Instruction.TableTwo(ElementaryFunction function, int a, int b, int t) -> {
        operator(function, "OfTwo", FUNCTIONS_OF_TWO);
        operand(a);
        operand(b);
        code.invokeinterface(FUNCTIONS_OF_TWO, "applyAsDouble", doubles(2));
      }
      default -> throw new IllegalArgumentException(instruction.line());
    }
  }

  private void operator(ElementaryFunction function, String kind, ClassDesc operator) {
    ClassDesc value = VALUE.nested(kind);
    code.getstatic(TABLE, function.name(), TABLE);
    code.invokevirtual(TABLE, "value", MethodTypeDesc.of(VALUE));
    code.checkcast(value);
    code.invokevirtual(value, "operator", MethodTypeDesc.of(operator));
  }
}
