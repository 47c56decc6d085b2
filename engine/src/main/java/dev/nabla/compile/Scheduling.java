package dev.nabla.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Orders the instructions of a graph and gives them slots.
///
/// The operand that needs more registers comes first (R. Sethi and J. D. Ullman, "The generation of
/// optimal code for arithmetic expressions", 1970; a heuristic where values are shared), and a
/// register is free again after its last use, so that the working set stays in the cache.
final class Scheduling {
  private static final int NONE = -1;

  private final Graph graph;
  private final List<Integer> roots;

  /// The operands of each number of the graph.
  private final int[][] operands;

  private final int[] need;
  private final List<Integer> order = new ArrayList<>();

  private Scheduling(Lowering.Lowered lowered) {
    graph = lowered.graph();
    roots = lowered.roots();
    operands = new int[graph.size()][];
    for (int id = 0; id < graph.size(); id++) {
      operands[id] = graph.isArgument(id) ? new int[0] : graph.at(id).operands();
    }
    need = registersNeeded();
  }

  static Program schedule(Lowering.Lowered lowered) {
    ProgramCheck.check(lowered.graph());
    Scheduling scheduling = new Scheduling(lowered);
    scheduling.sort();
    Program program = scheduling.allocate();
    ProgramCheck.check(program, lowered.graph(), scheduling.order, lowered.roots());
    return program;
  }

  private int[] registersNeeded() {
    int[] registers = new int[graph.size()];
    for (int id = graph.arguments(); id < graph.size(); id++) {
      int[] needs = new int[operands[id].length];
      for (int i = 0; i < needs.length; i++) {
        needs[i] = registers[operands[id][i]];
      }
      Arrays.sort(needs);
      int most = isConstant(id) ? 0 : 1;
      for (int i = 0; i < needs.length; i++) {
        int held = needs.length - 1 - i;
        most = Math.max(most, needs[i] == 0 ? 0 : needs[i] + held);
      }
      registers[id] = most;
    }
    return registers;
  }

  private boolean isConstant(int id) {
    return !graph.isArgument(id) && graph.at(id) instanceof Instruction.Fill;
  }

  /// Operands before what is made of them. On the stack is `id` for what is to be looked at, and
  /// `~id` for what comes next, its operands being done.
  private void sort() {
    boolean[] seen = new boolean[graph.size()];
    IntStack stack = new IntStack();
    for (int root : roots) {
      stack.push(root);
      while (!stack.isEmpty()) {
        int id = stack.pop();
        if (id < 0) {
          order.add(~id);
        } else if (!graph.isArgument(id) && !seen[id]) {
          seen[id] = true;
          stack.push(~id);
          // The last pushed is the first done: the neediest operand goes on top.
          int[] sorted = byNeed(operands[id]);
          for (int operand : sorted) {
            if (!seen[operand]) {
              stack.push(operand);
            }
          }
        }
      }
    }
  }

  /// In ascending order; of two with the same need the first stays first.
  private int[] byNeed(int[] ids) {
    int[] sorted = ids.clone();
    for (int i = 1; i < sorted.length; i++) {
      int id = sorted[i];
      int place = i;
      for (; place > 0 && need[sorted[place - 1]] > need[id]; place--) {
        sorted[place] = sorted[place - 1];
      }
      sorted[place] = id;
    }
    return sorted;
  }

  private int[] lastUses() {
    int[] lastUse = new int[graph.size()];
    for (int step = 0; step < order.size(); step++) {
      for (int operand : operands[order.get(step)]) {
        lastUse[operand] = step;
      }
    }
    return lastUse;
  }

  private Program allocate() {
    int[] lastUse = lastUses();
    int[] slot = new int[graph.size()];
    Arrays.fill(slot, NONE);
    int next = 0;
    for (; next < graph.arguments(); next++) {
      slot[next] = next;
    }
    List<Instruction.Fill> constants = new ArrayList<>();
    for (int id : order) {
      if (graph.at(id) instanceof Instruction.Fill fill) {
        slot[id] = next++;
        constants.add(new Instruction.Fill(fill.value(), slot[id]));
      }
    }
    List<Instruction> copies = new ArrayList<>();
    for (int root : roots) {
      if (slot[root] < 0) {
        slot[root] = next;
      } else {
        copies.add(new Instruction.Copy(slot[root], next));
      }
      next++;
    }
    int firstRegister = next;
    List<Instruction> instructions = new ArrayList<>(order.size());
    IntStack free = new IntStack();
    for (int step = 0; step < order.size(); step++) {
      int id = order.get(step);
      if (isConstant(id)) {
        continue;
      }
      int[] from = new int[operands[id].length];
      for (int i = 0; i < from.length; i++) {
        int operand = operands[id][i];
        from[i] = slot[operand];
        if (lastUse[operand] == step && from[i] >= firstRegister) {
          free.push(from[i]);
          // Given back once, though it may be an operand twice.
          lastUse[operand] = NONE;
        }
      }
      if (slot[id] < 0) {
        slot[id] = free.isEmpty() ? next++ : free.pop();
      }
      instructions.add(graph.at(id).over(from, slot[id]));
    }
    instructions.addAll(copies);
    return new Program(graph.arguments(), constants, roots.size(), next, instructions);
  }

  private static final class IntStack {
    private int[] values = new int[64];
    private int size;

    void push(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    int pop() {
      return values[--size];
    }

    boolean isEmpty() {
      return size == 0;
    }
  }
}
