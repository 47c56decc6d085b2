package dev.nabla.compile;

import dev.nabla.compile.kernel.Operation;
import dev.nabla.compile.kernel.Raising;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.FunctionValue;
import java.util.List;

/// Runs a program for one element; the same operations in the same order as the loops.
final class SingleRow {
  private SingleRow() {}

  static void run(Program program, double[] slots) {
    // By index, because an iterator is an object.
    List<Instruction.Fill> constants = program.constants();
    for (int i = 0; i < constants.size(); i++) {
      slots[constants.get(i).target()] = constants.get(i).value();
    }
    List<Instruction> instructions = program.instructions();
    for (int i = 0; i < instructions.size(); i++) {
      slots[instructions.get(i).target()] = value(instructions.get(i), slots);
    }
  }

  static double value(Instruction instruction, double[] s) {
    return switch (instruction) {
      case Instruction.Fill(double value, int t) -> value;
      case Instruction.Copy(int a, int t) -> s[a];
      case Instruction.One(Operation operation, int a, int t) -> operation.at(s[a]);
      case Instruction.Two(Operation operation, int a, int b, int t) -> operation.at(s[a], s[b]);
      case Instruction.ConstantRight(Operation operation, int a, double c, int t) ->
          operation.at(s[a], c);
      case Instruction.ConstantLeft(Operation operation, double c, int b, int t) ->
          operation.at(c, s[b]);
      case Instruction.AddScaled(int a, double factor, int b, int t) -> s[a] + factor * s[b];
      case Instruction.Affine(double factor, int a, double c, int t) -> factor * s[a] + c;
      case Instruction.Raise(int a, int exponent, int t) -> Raising.raise(s[a], exponent);
      case Instruction.RationalPower(int a, double exponent, double low, int t) ->
          Operation.rationalPower(s[a], exponent, low);
      case Instruction.Select select ->
          select.comparison().holds(s[select.left()], s[select.right()])
              ? s[select.accepted()]
              : s[select.rejected()];
      case Instruction.SelectByBound select ->
          select.comparison().holds(s[select.left()], select.bound())
              ? s[select.accepted()]
              : s[select.rejected()];
      case Instruction.TableOne table -> tableValue(table.function(), s[table.operand()]);
      case Instruction.TableTwo table ->
          tableValue(table.function(), s[table.left()], s[table.right()]);
    };
  }

  /// The table's value, without the array that a variable number of arguments makes.
  static double tableValue(ElementaryFunction function, double x) {
    return switch (function.value()) {
      case FunctionValue.OfOne one -> one.operator().applyAsDouble(x);
      case FunctionValue.OfTwo two -> throw new IllegalArgumentException(function.plainName());
    };
  }

  static double tableValue(ElementaryFunction function, double x, double y) {
    return switch (function.value()) {
      case FunctionValue.OfOne one -> throw new IllegalArgumentException(function.plainName());
      case FunctionValue.OfTwo two -> two.operator().applyAsDouble(x, y);
    };
  }
}
