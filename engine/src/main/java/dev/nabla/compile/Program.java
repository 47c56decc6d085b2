package dev.nabla.compile;

import java.util.List;
import java.util.stream.Stream;

/// Instructions over slots. The slots are, in this order: the arguments, the constants (filled
/// once), one for each root, and registers that are used again and again.
///
/// @param arguments how many slots are arguments
/// @param constants the constants with their slots
/// @param roots how many slots are roots
/// @param slots how many slots there are in all
/// @param instructions what to do, in order
record Program(
    int arguments,
    List<Instruction.Fill> constants,
    int roots,
    int slots,
    List<Instruction> instructions) {
  Program {
    constants = List.copyOf(constants);
    instructions = List.copyOf(instructions);
  }

  int firstRoot() {
    return arguments + constants.size();
  }

  int firstRegister() {
    return firstRoot() + roots;
  }

  int registers() {
    return slots - firstRegister();
  }

  boolean isConstant(int slot) {
    return slot >= arguments && slot < firstRoot();
  }

  /// The value of a constant's slot.
  double constant(int slot) {
    return constants.get(slot - arguments).value();
  }

  /// One line for each constant and instruction.
  List<String> lines() {
    return Stream.concat(constants.stream(), instructions.stream()).map(Instruction::line).toList();
  }
}
