package dev.nabla.compile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Checks what the passes of the compiler hand to each other, each in one walk: a mistake of a pass
/// is an error at once and never a wrong number.
final class ProgramCheck {
  private static final int NOTHING = -1;

  private ProgramCheck() {}

  /// A graph: every operand is computed before it is used.
  static void check(Graph graph) {
    for (int id = graph.arguments(); id < graph.size(); id++) {
      Instruction instruction = graph.at(id);
      require(instruction.target() == id, instruction);
      for (int operand : instruction.operands()) {
        require(operand >= 0 && operand < id, instruction);
      }
    }
  }

  /// A program against its graph: each instruction does what the graph says to the values that the
  /// graph says, so that no slot was written over while its value was needed, and the roots hold
  /// theirs in the end.
  ///
  /// @param order the numbers in the graph that are computed, constants among them
  static void check(Program program, Graph graph, List<Integer> order, List<Integer> roots) {
    int[] held = new int[program.slots()];
    Arrays.fill(held, NOTHING);
    for (int i = 0; i < program.arguments(); i++) {
      held[i] = i;
    }
    int constants = 0;
    for (int id : order) {
      if (graph.at(id) instanceof Instruction.Fill fill) {
        Instruction.Fill constant = program.constants().get(constants++);
        require(program.isConstant(constant.target()), constant);
        require(constant.over(constant.operands(), id).equals(fill), constant);
        held[constant.target()] = id;
      }
    }
    int position = 0;
    for (int id : order) {
      if (!(graph.at(id) instanceof Instruction.Fill)) {
        Instruction instruction = program.instructions().get(position++);
        require(instruction.over(read(instruction, held), id).equals(graph.at(id)), instruction);
        require(instruction.target() >= program.firstRoot(), instruction);
        held[instruction.target()] = id;
      }
    }
    for (Instruction rest :
        program.instructions().subList(position, program.instructions().size())) {
      require(rest instanceof Instruction.Copy, rest);
      held[rest.target()] = read(rest, held)[0];
    }
    for (int i = 0; i < roots.size(); i++) {
      if (held[program.firstRoot() + i] != roots.get(i)) {
        throw new IllegalStateException("a mistake of the compiler: root " + i + " is not written");
      }
    }
  }

  /// The steps of a plan against its program: each instruction still reads what it did, whether
  /// from registers or from memory.
  static void check(Program program, List<Step> steps) {
    int[] intended = new int[program.slots()];
    int[] memory = new int[program.slots()];
    for (int slot = 0; slot < program.slots(); slot++) {
      intended[slot] = slot < program.firstRoot() ? NOTHING - 1 - slot : NOTHING;
      memory[slot] = intended[slot];
    }
    int position = 0;
    for (Step step : steps) {
      switch (step) {
        case Step.Alone(Instruction instruction) -> {
          requireSame(program, position, instruction, read(instruction, memory), intended);
          memory[instruction.target()] = position;
          intended[instruction.target()] = position++;
        }
        case Step.Together(Run run) -> {
          Map<Integer, Integer> registers = new HashMap<>();
          run.loads().forEach(slot -> registers.put(slot, memory[slot]));
          for (Instruction instruction : run.instructions()) {
            int[] values =
                Arrays.stream(instruction.operands())
                    .map(slot -> registers.getOrDefault(slot, constantOrNothing(program, slot)))
                    .toArray();
            requireSame(program, position, instruction, values, intended);
            registers.put(instruction.target(), position);
            intended[instruction.target()] = position++;
          }
          run.stores().forEach(slot -> memory[slot] = registers.getOrDefault(slot, NOTHING));
        }
      }
    }
    for (int root = program.firstRoot(); root < program.firstRegister(); root++) {
      if (memory[root] == NOTHING || memory[root] != intended[root]) {
        throw new IllegalStateException("a mistake of the compiler: s" + root + " is not written");
      }
    }
  }

  private static int constantOrNothing(Program program, int slot) {
    return program.isConstant(slot) ? NOTHING - 1 - slot : NOTHING;
  }

  private static void requireSame(
      Program program, int position, Instruction instruction, int[] values, int[] intended) {
    require(instruction.equals(program.instructions().get(position)), instruction);
    require(Arrays.equals(values, read(instruction, intended)), instruction);
    require(Arrays.stream(values).noneMatch(value -> value == NOTHING), instruction);
  }

  private static int[] read(Instruction instruction, int[] held) {
    int[] values = instruction.operands();
    for (int i = 0; i < values.length; i++) {
      require(values[i] >= 0 && values[i] < held.length, instruction);
      values[i] = held[values[i]];
    }
    return values;
  }

  private static void require(boolean holds, Instruction instruction) {
    if (!holds) {
      throw new IllegalStateException("a mistake of the compiler: " + instruction.line());
    }
  }
}
