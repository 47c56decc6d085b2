package dev.nabla.compile;

import dev.nabla.compile.kernel.FusedLoops;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a program runs over blocks.
///
/// @param program the program
/// @param steps the same instructions, some of them together
/// @param loops the loops of the steps that are together, if there are any
/// @param cost about what a row costs, in additions of two columns
/// @param kept the constants and registers that are in use between the steps
record Plan(
    Program program, List<Step> steps, @Nullable FusedLoops loops, int cost, List<Integer> kept) {
  /// How much faster an instruction is when its operands are in registers.
  private static final int REGISTERS_GAIN = 4;

  private Plan(Program program, List<Step> steps, @Nullable FusedLoops loops) {
    this(program, List.copyOf(steps), loops, cost(steps), kept(program, steps));
  }

  /// Every instruction with a loop of its own.
  static Plan plain(Program program) {
    List<Step> steps = new ArrayList<>();
    for (Instruction instruction : program.instructions()) {
      steps.add(new Step.Alone(instruction));
    }
    return new Plan(program, steps, null);
  }

  /// Runs of arithmetic in loops made for this program, if there are any.
  ///
  /// @param vectors whether with vector instructions
  static Optional<Plan> fused(Program program, boolean vectors) {
    Fusing.Fused fused = Fusing.of(program);
    ProgramCheck.check(program, fused.steps());
    return fused.runs().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Plan(program, fused.steps(), LoopClass.define(program, fused.runs(), vectors)));
  }

  private static int cost(List<Step> steps) {
    int cost = 0;
    for (Step step : steps) {
      cost +=
          switch (step) {
            case Step.Alone(Instruction instruction) -> instruction.cost();
            case Step.Together(Run run) -> 1 + run.instructions().size() / REGISTERS_GAIN;
          };
    }
    return cost;
  }

  private static List<Integer> kept(Program program, List<Step> steps) {
    BitSet used = new BitSet(program.slots());
    for (Step step : steps) {
      switch (step) {
        case Step.Alone(Instruction instruction) -> {
          used.set(instruction.target());
          for (int operand : instruction.operands()) {
            used.set(operand);
          }
        }
        case Step.Together(Run run) -> {
          run.loads().forEach(used::set);
          run.stores().forEach(used::set);
        }
      }
    }
    used.clear(0, program.arguments());
    used.clear(program.firstRoot(), program.firstRegister());
    return used.stream().boxed().toList();
  }
}
