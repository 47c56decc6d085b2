package dev.nabla.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Orders the instructions of a graph and gives them slots.
///
/// The operand that needs more registers comes first (R. Sethi and J. D. Ullman, "The generation of
/// optimal code for arithmetic expressions", 1970; a heuristic where values are shared), and a
/// register is free again after its last use, so that the working set stays in the cache.
final class Scheduling {
  private final Graph graph;
  private final List<Integer> roots;
  private final int[] need;
  private final List<Integer> order = new ArrayList<>();

  private Scheduling(Lowering.Lowered lowered) {
    graph = lowered.graph();
    roots = lowered.roots();
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
      int[] needs = Arrays.stream(graph.at(id).operands()).map(each -> registers[each]).toArray();
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

  private record Visit(int id, boolean operandsDone) {}

  private void sort() {
    boolean[] seen = new boolean[graph.size()];
    Deque<Visit> stack = new ArrayDeque<>();
    for (int root : roots) {
      stack.push(new Visit(root, false));
      while (!stack.isEmpty()) {
        Visit visit = stack.pop();
        if (visit.operandsDone) {
          order.add(visit.id);
        } else if (!graph.isArgument(visit.id) && !seen[visit.id]) {
          seen[visit.id] = true;
          stack.push(new Visit(visit.id, true));
          // The last pushed is the first done: the neediest operand goes on top.
          Arrays.stream(graph.at(visit.id).operands())
              .distinct()
              .boxed()
              .sorted((a, b) -> Integer.compare(need[a], need[b]))
              .forEach(operand -> stack.push(new Visit(operand, false)));
        }
      }
    }
  }

  private Program allocate() {
    int[] lastUse = new int[graph.size()];
    int[] slot = new int[graph.size()];
    Arrays.fill(slot, -1);
    for (int step = 0; step < order.size(); step++) {
      for (int operand : graph.at(order.get(step)).operands()) {
        lastUse[operand] = step;
      }
    }
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
    List<Instruction> instructions = new ArrayList<>();
    Deque<Integer> free = new ArrayDeque<>();
    for (int step = 0; step < order.size(); step++) {
      Instruction instruction = graph.at(order.get(step));
      if (instruction instanceof Instruction.Fill) {
        continue;
      }
      int[] operands = instruction.operands();
      int[] from = Arrays.stream(operands).map(operand -> slot[operand]).toArray();
      for (int operand : Arrays.stream(operands).distinct().toArray()) {
        if (lastUse[operand] == step && slot[operand] >= firstRegister) {
          free.push(slot[operand]);
        }
      }
      int id = instruction.target();
      if (slot[id] < 0) {
        slot[id] = free.isEmpty() ? next++ : free.pop();
      }
      instructions.add(instruction.over(from, slot[id]));
    }
    instructions.addAll(copies);
    return new Program(graph.arguments(), constants, roots.size(), next, instructions);
  }
}
