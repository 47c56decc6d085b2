package dev.nabla.compile;

import dev.nabla.compile.kernel.Operation;
import dev.nabla.compile.kernel.Raising;

/// Runs a program for one element; the same operations in the same order as the loops.
final class Scalar {
  private Scalar() {}

  static void run(Program program, double[] slots) {
    for (Instruction.Fill constant : program.constants()) {
      slots[constant.target()] = constant.value();
    }
    for (Instruction instruction : program.instructions()) {
      slots[instruction.target()] = value(instruction, slots);
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
      case Instruction.Select select ->
          select.comparison().holds(s[select.left()], s[select.right()])
              ? s[select.accepted()]
              : s[select.rejected()];
      case Instruction.SelectByBound select ->
          select.comparison().holds(s[select.left()], select.bound())
              ? s[select.accepted()]
              : s[select.rejected()];
      case Instruction.TableOne table -> table.function().value().at(s[table.operand()]);
      case Instruction.TableTwo table ->
          table.function().value().at(s[table.left()], s[table.right()]);
    };
  }
}
