package dev.nabla.compile;

import dev.nabla.compile.kernel.Operation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the runs of a program: arithmetic between the calls of functions, where reading and
/// writing intermediate columns costs more than computing them.
final class Fusing {
  /// Bytes of bytecode of an operation on vectors, of reading a slot or of writing one: upper
  /// bounds, so that the methods of a run stay below [MadeCode#MOST_BYTES].
  private static final int OPERATION = 26;

  private static final int TRANSFER = 36;
  private static final int MOST = 7_500;

  private final Program program;

  /// For each position in the program, the slots that are read at it or later before being written.
  private final List<BitSet> live;

  private final List<Step> steps = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();

  private Fusing(Program program) {
    this.program = program;
    this.live = live(program);
  }

  /// Steps with their runs; without any, there is nothing to gain.
  record Fused(List<Step> steps, List<Run> runs) {}

  static Fused of(Program program) {
    Fusing fusing = new Fusing(program);
    fusing.divide();
    return new Fused(fusing.steps, fusing.runs);
  }

  private static List<BitSet> live(Program program) {
    int count = program.instructions().size();
    List<BitSet> live = new ArrayList<>(count + 1);
    BitSet now = new BitSet();
    now.set(program.firstRoot(), program.firstRegister());
    live.add((BitSet) now.clone());
    for (int i = count - 1; i >= 0; i--) {
      Instruction instruction = program.instructions().get(i);
      now.clear(instruction.target());
      for (int operand : instruction.operands()) {
        now.set(operand);
      }
      live.add((BitSet) now.clone());
    }
    return List.copyOf(live.reversed());
  }

  private void divide() {
    List<Instruction> all = program.instructions();
    int start = 0;
    while (start < all.size()) {
      int end = end(start);
      if (end - start >= 2) {
        Run run = run(start, end);
        runs.add(run);
        steps.add(new Step.Together(run));
      } else {
        end = start + 1;
        steps.add(new Step.Alone(all.get(start)));
      }
      start = end;
    }
  }

  /// The position after the longest run from a position on.
  private int end(int start) {
    List<Instruction> all = program.instructions();
    Set<Integer> known = new HashSet<>();
    BitSet written = new BitSet();
    int bytes = 0;
    int end = start;
    while (end < all.size() && weight(all.get(end)) > 0) {
      Instruction next = all.get(end);
      bytes += weight(next) * OPERATION;
      for (int operand : next.operands()) {
        bytes += known.add(operand) ? TRANSFER : 0;
      }
      known.add(next.target());
      written.set(next.target());
      if (bytes + writes(written, live.get(end + 1)) * TRANSFER > MOST) {
        break;
      }
      end++;
    }
    return end;
  }

  private static int writes(BitSet written, BitSet wanted) {
    BitSet both = (BitSet) written.clone();
    both.and(wanted);
    return both.cardinality();
  }

  private Run run(int start, int end) {
    List<Instruction> instructions = program.instructions().subList(start, end);
    Set<Integer> loads = new LinkedHashSet<>();
    Set<Integer> written = new LinkedHashSet<>();
    for (Instruction instruction : instructions) {
      for (int operand : instruction.operands()) {
        if (!written.contains(operand) && !program.isConstant(operand)) {
          loads.add(operand);
        }
      }
      written.add(instruction.target());
    }
    List<Integer> stores = written.stream().filter(live.get(end)::get).toList();
    return new Run(runs.size(), instructions, List.copyOf(loads), stores);
  }

  /// About how many operations on vectors an instruction is; 0 for one that needs its own loop.
  private static int weight(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Fill fill -> 0;
      case Instruction.Copy copy -> 1;
      case Instruction.One one -> weight(one.operation());
      case Instruction.Two two -> weight(two.operation());
      case Instruction.ConstantRight right -> weight(right.operation());
      case Instruction.ConstantLeft left -> weight(left.operation());
      case Instruction.AddScaled scaled -> 2;
      case Instruction.Affine affine -> 2;
      case Instruction.Raise raise ->
          10 * (Integer.SIZE - Integer.numberOfLeadingZeros(raise.exponent()));
      case Instruction.RationalPower power -> 0;
      case Instruction.Select select -> 3;
      case Instruction.SelectByBound select -> 3;
      case Instruction.TableOne table -> 0;
      case Instruction.TableTwo table -> 0;
    };
  }

  private static int weight(Operation operation) {
    return switch (operation) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, SQUARE, SQRT, ABS, MIN, MAX, RELU -> 1;
      case CUBE -> 2;
      case LEAKY_RELU, SIGN -> 4;
      default -> 0;
    };
  }
}
