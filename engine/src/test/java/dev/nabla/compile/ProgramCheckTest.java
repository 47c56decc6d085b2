package dev.nabla.compile;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nabla.compile.kernel.Operation;
import dev.nabla.expr.Comparison;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A program with a mistake is refused, whatever the mistake.
class ProgramCheckTest {
  private static final List<Integer> ORDER = List.of(2, 3, 4);
  private static final List<Integer> ROOTS = List.of(4);

  /// (x + y) * sin(x) over x, y.
  private static Graph graph() {
    Graph graph = new Graph(2);
    Value x = new Value.Computed(0);
    Value sum = graph.two(Operation.ADD, x, new Value.Computed(1));
    graph.two(Operation.MULTIPLY, sum, graph.one(Operation.SIN, x));
    return graph;
  }

  private static final Instruction ADD = new Instruction.Two(Operation.ADD, 0, 1, 3);
  private static final Instruction SIN = new Instruction.One(Operation.SIN, 0, 4);
  private static final Instruction MULTIPLY = new Instruction.Two(Operation.MULTIPLY, 3, 4, 2);

  private static Program program(Instruction... instructions) {
    return new Program(2, List.of(), 1, 5, List.of(instructions));
  }

  private static void refused(Instruction... instructions) {
    assertThrows(
        IllegalStateException.class,
        () -> ProgramCheck.check(program(instructions), graph(), ORDER, ROOTS));
  }

  @Test
  void theRightProgramPasses() {
    assertDoesNotThrow(
        () -> ProgramCheck.check(program(ADD, SIN, MULTIPLY), graph(), ORDER, ROOTS));
  }

  @Test
  void aWrongOperandOrOperationOrPlaceIsRefused() {
    refused(new Instruction.Two(Operation.ADD, 0, 0, 3), SIN, MULTIPLY);
    refused(new Instruction.Two(Operation.SUBTRACT, 0, 1, 3), SIN, MULTIPLY);
    refused(ADD, new Instruction.One(Operation.SIN, 0, 3), MULTIPLY);
    refused(ADD, SIN, new Instruction.Two(Operation.MULTIPLY, 4, 3, 2));
    refused(ADD, SIN, new Instruction.Two(Operation.MULTIPLY, 3, 4, 3));
    refused(ADD, SIN, new Instruction.Two(Operation.MULTIPLY, 3, 7, 2));
    refused(new Instruction.Two(Operation.ADD, 0, 1, 1), SIN, MULTIPLY);
  }

  @Test
  void aGraphThatReadsWhatIsNotYetThereIsRefused() {
    Graph graph = new Graph(1);
    graph.one(Operation.SIN, new Value.Computed(1));
    assertThrows(IllegalStateException.class, () -> ProgramCheck.check(graph));
  }

  @Test
  void stepsThatForgetToReadOrWriteAreRefused() {
    Program program = program(ADD, SIN, MULTIPLY);
    assertDoesNotThrow(
        () -> ProgramCheck.check(program, steps(List.of(0, 1, 3), List.of(4), List.of(2))));
    for (List<Step> wrong :
        List.of(
            steps(List.of(0, 3), List.of(4), List.of(2)),
            steps(List.of(0, 1), List.of(4), List.of(2)),
            steps(List.of(0, 1, 3), List.of(), List.of(2)),
            steps(List.of(0, 1, 3), List.of(4), List.of()))) {
      assertThrows(IllegalStateException.class, () -> ProgramCheck.check(program, wrong));
    }
  }

  /// The sine after the sum alone, then both.
  private static List<Step> steps(
      List<Integer> loads, List<Integer> passedOn, List<Integer> stores) {
    List<Integer> first = loads.stream().filter(slot -> slot != 3).toList();
    List<Integer> kept = loads.contains(3) ? List.of(3) : List.of();
    if (passedOn.isEmpty()) {
      return List.of(
          new Step.Together(new Run(0, List.of(ADD, SIN), first, List.of(3))),
          new Step.Alone(MULTIPLY));
    }
    return List.of(
        new Step.Together(new Run(0, List.of(ADD), first, List.of(3))),
        new Step.Alone(SIN),
        new Step.Together(new Run(1, List.of(MULTIPLY), join(kept, passedOn), stores)));
  }

  private static List<Integer> join(List<Integer> a, List<Integer> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  @Test
  void foldingKeepsNotANumberAndTheSignOfZero() {
    Graph graph = new Graph(1);
    Value x = new Value.Computed(0);
    Value zero = new Value.Known(0);
    Value negativeZero = new Value.Known(-0.0);
    isComputed(graph.two(Operation.MULTIPLY, x, zero));
    isComputed(graph.two(Operation.ADD, x, zero));
    isComputed(graph.two(Operation.ADD, x, negativeZero));
    isComputed(graph.two(Operation.SUBTRACT, x, x));
    isComputed(graph.two(Operation.DIVIDE, x, x));
    isComputed(graph.select(Comparison.EQUAL, x, x, Value.Known.ONE, zero));
    isKnown(-0.0, graph.one(Operation.NEGATE, zero));
    isKnown(-0.0, graph.two(Operation.MULTIPLY, negativeZero, new Value.Known(3)));
    isKnown(0.0, graph.two(Operation.ADD, negativeZero, zero));
    isKnown(Double.NaN, graph.two(Operation.DIVIDE, zero, zero));
    isKnown(Double.NEGATIVE_INFINITY, graph.two(Operation.DIVIDE, Value.Known.ONE, negativeZero));
    isKnown(
        0.0,
        graph.select(Comparison.LESS, new Value.Known(Double.NaN), zero, Value.Known.ONE, zero));
  }

  @Test
  void zerosOfEitherSignAreDifferentConstantsAndEqualStepsAreOne() {
    Graph graph = new Graph(1);
    Value x = new Value.Computed(0);
    assertNotEquals(
        graph.two(Operation.ADD, x, new Value.Known(0)),
        graph.two(Operation.ADD, x, new Value.Known(-0.0)));
    assertEquals(graph.one(Operation.SIN, x), graph.one(Operation.SIN, x));
  }

  private static void isComputed(Value value) {
    assertInstanceOf(Value.Computed.class, value);
  }

  private static void isKnown(double expected, Value value) {
    assertEquals(new Value.Known(expected), value);
  }
}
