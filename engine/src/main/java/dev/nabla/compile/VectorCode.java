package dev.nabla.compile;

import dev.nabla.compile.kernel.Operation;
import dev.nabla.expr.Comparison;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// One vector of elements: calls of the Vector API only, since HotSpot always puts those in place.
final class VectorCode extends ElementCode {
  private static final String PACKAGE = "jdk.incubator.vector";
  static final ClassDesc DOUBLES = ClassDesc.of(PACKAGE, "DoubleVector");
  static final ClassDesc SPECIES = ClassDesc.of(PACKAGE, "VectorSpecies");
  private static final ClassDesc VECTOR = ClassDesc.of(PACKAGE, "Vector");
  private static final ClassDesc MASK = ClassDesc.of(PACKAGE, "VectorMask");
  private static final ClassDesc OPERATORS = ClassDesc.of(PACKAGE, "VectorOperators");
  private static final ClassDesc COMPARISON = OPERATORS.nested("Comparison");

  VectorCode(CodeBuilder code, Program program) {
    super(code, program);
  }

  static void species(CodeBuilder code) {
    code.getstatic(kernel("Lanes"), "DOUBLES", SPECIES);
  }

  @Override
  int newLocal() {
    return code.allocateLocal(TypeKind.REFERENCE);
  }

  @Override
  void push(int local) {
    code.aload(local);
  }

  @Override
  void pop(int local) {
    code.astore(local);
  }

  @Override
  void constant(double value) {
    species(code);
    code.loadConstant(value);
    code.invokestatic(
        DOUBLES, "broadcast", MethodTypeDesc.of(DOUBLES, SPECIES, ConstantDescs.CD_double));
  }

  private void unary(String method) {
    code.invokevirtual(DOUBLES, method, MethodTypeDesc.of(DOUBLES));
  }

  private void binary(String method) {
    code.invokevirtual(DOUBLES, method, MethodTypeDesc.of(DOUBLES, VECTOR));
  }

  @Override
  void one(Operation operation, int operand) {
    switch (operation) {
      case NEGATE -> unary("neg", operand);
      case SQRT -> unary("sqrt", operand);
      case ABS -> unary("abs", operand);
      case SQUARE -> {
        operand(operand);
        operand(operand);
        binary("mul");
      }
      case CUBE -> {
        one(Operation.SQUARE, operand);
        operand(operand);
        binary("mul");
      }
      case RELU -> {
        constant(0);
        operand(operand);
        binary("max");
      }
      case LEAKY_RELU -> {
        operand(operand);
        constant(100);
        binary("div");
        blend(() -> operand(operand), "GT", operand, () -> constant(0));
      }
      case SIGN -> {
        operand(operand);
        blend(() -> constant(-1), "LT", operand, () -> constant(0));
        blend(() -> constant(1), "GT", operand, () -> constant(0));
      }
      default -> throw new IllegalArgumentException(operation.name());
    }
  }

  private void unary(String method, int operand) {
    operand(operand);
    unary(method);
  }

  @Override
  void two(Operation operation) {
    binary(
        switch (operation) {
          case ADD -> "add";
          case SUBTRACT -> "sub";
          case MULTIPLY -> "mul";
          case DIVIDE -> "div";
          case MIN -> "min";
          case MAX -> "max";
          default -> throw new IllegalArgumentException(operation.name());
        });
  }

  /// Of the value on the stack: another where a comparison holds.
  private void blend(Runnable other, String comparison, int left, Runnable right) {
    other.run();
    operand(left);
    compare(comparison, right);
    code.invokevirtual(DOUBLES, "blend", MethodTypeDesc.of(DOUBLES, VECTOR, MASK));
  }

  private void compare(String comparison, Runnable right) {
    code.getstatic(OPERATORS, comparison, COMPARISON);
    right.run();
    code.invokevirtual(DOUBLES, "compare", MethodTypeDesc.of(MASK, COMPARISON, VECTOR));
  }

  @Override
  void select(Comparison comparison, int left, Runnable right, int accepted, int rejected) {
    operand(rejected);
    Runnable other = () -> operand(accepted);
    switch (comparison) {
      case LESS -> blend(other, "LT", left, right);
      case LESS_OR_EQUAL -> blend(other, "LE", left, right);
      case GREATER -> blend(other, "GT", left, right);
      case GREATER_OR_EQUAL -> blend(other, "GE", left, right);
      case EQUAL -> blend(other, "EQ", left, right);
      case NOT_EQUAL -> {
        blend(other, "LT", left, right);
        blend(other, "GT", left, right);
      }
    }
  }

  /// The loop of `Raising`, unrolled for this exponent.
  @Override
  void raise(int base, int exponent) {
    int power = newLocal();
    int powerLow = newLocal();
    int square = newLocal();
    int squareLow = newLocal();
    int product = newLocal();
    constant(1);
    pop(power);
    constant(0);
    pop(powerLow);
    operand(base);
    pop(square);
    constant(0);
    pop(squareLow);
    int bits = exponent;
    while (true) {
      if ((bits & 1) != 0) {
        product(power, square, product);
        lost(power, square, product);
        push(power);
        push(squareLow);
        binary("mul");
        push(powerLow);
        push(square);
        binary("mul");
        binary("add");
        binary("add");
        pop(powerLow);
        push(product);
        pop(power);
      }
      bits >>>= 1;
      if (bits == 0) {
        break;
      }
      product(square, square, product);
      lost(square, square, product);
      push(square);
      constant(2);
      binary("mul");
      push(squareLow);
      binary("mul");
      binary("add");
      pop(squareLow);
      push(product);
      pop(square);
    }
    push(power);
    push(power);
    push(powerLow);
    binary("add");
    push(power);
    unary("abs");
    compare("LT", () -> constant(Double.POSITIVE_INFINITY));
    code.invokevirtual(DOUBLES, "blend", MethodTypeDesc.of(DOUBLES, VECTOR, MASK));
  }

  private void product(int a, int b, int product) {
    push(a);
    push(b);
    binary("mul");
    pop(product);
  }

  /// What rounding took from a product.
  private void lost(int a, int b, int product) {
    push(a);
    push(b);
    push(product);
    unary("neg");
    code.invokevirtual(DOUBLES, "fma", MethodTypeDesc.of(DOUBLES, VECTOR, VECTOR));
  }

  @Override
  void other(Instruction instruction) {
    throw new IllegalArgumentException(instruction.line());
  }
}
