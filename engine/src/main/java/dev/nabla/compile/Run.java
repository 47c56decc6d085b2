package dev.nabla.compile;

import java.util.List;

/// Steps that are done in one pass: what they hand to each other never leaves the registers.
///
/// @param number which run of its plan, from 0
/// @param instructions at least two, in order
/// @param loads the slots to read before them, without constants
/// @param stores the slots to write after them
record Run(int number, List<Instruction> instructions, List<Integer> loads, List<Integer> stores) {
  Run {
    instructions = List.copyOf(instructions);
    loads = List.copyOf(loads);
    stores = List.copyOf(stores);
  }
}
