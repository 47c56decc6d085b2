package dev.nabla.compile;

import dev.nabla.compile.kernel.Operation;
import dev.nabla.compile.kernel.Raising;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.ElementaryFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Instructions in static single assignment: each writes its own number, equal ones are one, and
/// those over known numbers are computed at once. The first numbers are the arguments.
final class Graph {
  private final int arguments;
  private final List<Instruction> instructions = new ArrayList<>();
  private final Map<Instruction, Integer> known = new HashMap<>();

  Graph(int arguments) {
    this.arguments = arguments;
  }

  int arguments() {
    return arguments;
  }

  /// How many numbers are in use: arguments and results.
  int size() {
    return arguments + instructions.size();
  }

  boolean isArgument(int id) {
    return id < arguments;
  }

  /// The instruction that writes this number, which is no argument's.
  Instruction at(int id) {
    return instructions.get(id - arguments);
  }

  /// The number under which a value can be read.
  int id(Value value) {
    return switch (value) {
      case Value.Known constant -> emit(new Instruction.Fill(constant.value(), -1));
      case Value.Computed computed -> computed.id();
    };
  }

  Value one(Operation operation, Value x) {
    return x instanceof Value.Known known
        ? new Value.Known(operation.at(known.value()))
        : add(new Instruction.One(operation, id(x), -1));
  }

  Value two(Operation operation, Value x, Value y) {
    return switch (x) {
      case Value.Known left ->
          switch (y) {
            case Value.Known right -> new Value.Known(operation.at(left.value(), right.value()));
            case Value.Computed right -> constantLeft(operation, left, right);
          };
      case Value.Computed left ->
          switch (y) {
            case Value.Known right -> constantRight(operation, left, right);
            case Value.Computed right -> bothComputed(operation, left, right);
          };
    };
  }

  private Value constantLeft(Operation operation, Value.Known left, Value.Computed right) {
    return switch (operation) {
      case ADD, MULTIPLY -> constantRight(operation, right, left);
      case SUBTRACT, DIVIDE ->
          add(new Instruction.ConstantLeft(operation, left.value(), right.id(), -1));
      default -> bothComputed(operation, new Value.Computed(id(left)), right);
    };
  }

  private Value constantRight(Operation operation, Value.Computed left, Value.Known right) {
    return switch (operation) {
      // x − c and x + (−c) have the same bits.
      case SUBTRACT -> two(Operation.ADD, left, new Value.Known(-right.value()));
      case ADD, MULTIPLY, DIVIDE ->
          add(new Instruction.ConstantRight(operation, left.id(), right.value(), -1));
      default -> bothComputed(operation, left, new Value.Computed(id(right)));
    };
  }

  private Value bothComputed(Operation operation, Value.Computed left, Value.Computed right) {
    boolean swap =
        (operation == Operation.ADD || operation == Operation.MULTIPLY) && left.id() > right.id();
    return add(
        swap
            ? new Instruction.Two(operation, right.id(), left.id(), -1)
            : new Instruction.Two(operation, left.id(), right.id(), -1));
  }

  /// `left + factor * right`
  Value addScaled(Value left, double factor, Value right) {
    return switch (right) {
      case Value.Known known -> two(Operation.ADD, left, new Value.Known(factor * known.value()));
      case Value.Computed scaled ->
          switch (left) {
            case Value.Known constant ->
                add(new Instruction.Affine(factor, scaled.id(), constant.value(), -1));
            case Value.Computed plain ->
                add(new Instruction.AddScaled(plain.id(), factor, scaled.id(), -1));
          };
    };
  }

  /// `base ^ exponent` for a whole exponent of at least 1.
  Value raise(Value base, int exponent) {
    return switch (exponent) {
      case 1 -> base;
      case 2 -> one(Operation.SQUARE, base);
      case 3 -> one(Operation.CUBE, base);
      default ->
          base instanceof Value.Known known
              ? new Value.Known(Raising.raise(known.value(), exponent))
              : add(new Instruction.Raise(id(base), exponent, -1));
    };
  }

  /// `base ^ (exponent + exponentLow)`
  Value rationalPower(Value base, double exponent, double exponentLow) {
    return base instanceof Value.Known known
        ? new Value.Known(Operation.rationalPower(known.value(), exponent, exponentLow))
        : add(new Instruction.RationalPower(id(base), exponent, exponentLow, -1));
  }

  Value table(ElementaryFunction function, List<Value> operands) {
    if (operands.stream().allMatch(Value.Known.class::isInstance)) {
      double[] known =
          operands.stream().mapToDouble(each -> ((Value.Known) each).value()).toArray();
      return new Value.Known(function.value().at(known));
    }
    int first = id(operands.getFirst());
    return add(
        operands.size() == 1
            ? new Instruction.TableOne(function, first, -1)
            : new Instruction.TableTwo(function, first, id(operands.get(1)), -1));
  }

  /// `left comparison right ? accepted : rejected`
  Value select(Comparison comparison, Value left, Value right, Value accepted, Value rejected) {
    if (accepted.equals(rejected)) {
      return accepted;
    }
    return switch (left) {
      case Value.Known known ->
          switch (right) {
            case Value.Known bound ->
                comparison.holds(known.value(), bound.value()) ? accepted : rejected;
            case Value.Computed computed ->
                selectByBound(comparison.swapped(), computed, known, accepted, rejected);
          };
      case Value.Computed computed ->
          switch (right) {
            case Value.Known bound ->
                selectByBound(comparison, computed, bound, accepted, rejected);
            case Value.Computed other ->
                add(
                    new Instruction.Select(
                        comparison, computed.id(), other.id(), id(accepted), id(rejected), -1));
          };
    };
  }

  private Value selectByBound(
      Comparison comparison,
      Value.Computed left,
      Value.Known bound,
      Value accepted,
      Value rejected) {
    return add(
        new Instruction.SelectByBound(
            comparison, left.id(), bound.value(), id(accepted), id(rejected), -1));
  }

  private Value add(Instruction unnumbered) {
    return new Value.Computed(emit(unnumbered));
  }

  private int emit(Instruction unnumbered) {
    Integer earlier = known.get(unnumbered);
    if (earlier != null) {
      return earlier;
    }
    int id = size();
    known.put(unnumbered, id);
    instructions.add(unnumbered.over(unnumbered.operands(), id));
    return id;
  }
}
