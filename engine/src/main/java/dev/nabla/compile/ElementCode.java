package dev.nabla.compile;

import dev.nabla.compile.kernel.Operation;
import dev.nabla.expr.Comparison;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.Map;

/// Writes the bytecode of instructions, for one element or for one vector of elements: the same
/// operations in the same order as the loops of the kernels.
///
/// Values of slots are in local variables. An instruction puts its value on the operand stack.
abstract sealed class ElementCode permits ScalarCode, VectorCode {
  static final String KERNELS = "dev.nabla.compile.kernel";

  final CodeBuilder code;
  private final Program program;
  private final Map<Integer, Integer> locals = new HashMap<>();

  ElementCode(CodeBuilder code, Program program) {
    this.code = code;
    this.program = program;
  }

  static ClassDesc kernel(String name) {
    return ClassDesc.of(KERNELS, name);
  }

  abstract int newLocal();

  abstract void push(int local);

  abstract void pop(int local);

  /// A number in every element.
  abstract void constant(double value);

  abstract void one(Operation operation, int operand);

  /// Takes two operands from the stack.
  abstract void two(Operation operation);

  abstract void raise(int base, int exponent);

  abstract void other(Instruction instruction);

  /// @param right puts the right side on the stack
  abstract void select(Comparison comparison, int left, Runnable right, int accepted, int rejected);

  final void operand(int slot) {
    if (program.isConstant(slot)) {
      constant(program.constant(slot));
    } else {
      push(local(slot));
    }
  }

  final int local(int slot) {
    return locals.computeIfAbsent(slot, each -> newLocal());
  }

  /// Computes and keeps the value in the local variable of the target.
  final void write(Instruction instruction) {
    switch (instruction) {
      case Instruction.Fill(double value, int t) -> constant(value);
      case Instruction.Copy(int a, int t) -> operand(a);
      case Instruction.One(Operation operation, int a, int t) -> one(operation, a);
      case Instruction.Two(Operation operation, int a, int b, int t) -> {
        operand(a);
        operand(b);
        two(operation);
      }
      case Instruction.ConstantRight(Operation operation, int a, double c, int t) -> {
        operand(a);
        constant(c);
        two(operation);
      }
      case Instruction.ConstantLeft(Operation operation, double c, int b, int t) -> {
        constant(c);
        operand(b);
        two(operation);
      }
      case Instruction.AddScaled(int a, double factor, int b, int t) -> {
        operand(a);
        constant(factor);
        operand(b);
        two(Operation.MULTIPLY);
        two(Operation.ADD);
      }
      case Instruction.Affine(double factor, int a, double c, int t) -> {
        constant(factor);
        operand(a);
        two(Operation.MULTIPLY);
        constant(c);
        two(Operation.ADD);
      }
      case Instruction.Raise(int a, int exponent, int t) -> raise(a, exponent);
      case Instruction.Select(Comparison comparison, int a, int b, int yes, int no, int t) ->
          select(comparison, a, () -> operand(b), yes, no);
      case Instruction.SelectByBound(
              Comparison comparison,
              int a,
              double c,
              int yes,
              int no,
              int t) ->
          select(comparison, a, () -> constant(c), yes, no);
      case Instruction.RationalPower power -> other(power);
      case Instruction.TableOne table -> other(table);
      case Instruction.TableTwo table -> other(table);
    }
    pop(local(instruction.target()));
  }
}
