package dev.nabla.compile;

import dev.nabla.compile.kernel.Operation;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.ElementaryFunction;
import java.util.Arrays;

/// One step of a program over numbered slots: read some, write one. Operands and target may be the
/// same slot, since every step works element by element.
sealed interface Instruction {
  /// The slot that is written.
  int target();

  /// The slots that are read.
  int[] operands();

  /// The same step over other slots, as many as [#operands()] has.
  Instruction over(int[] operands, int target);

  /// `target = value` in every element
  record Fill(double value, int target) implements Instruction {
    @Override
    public int[] operands() {
      return new int[0];
    }

    @Override
    public Instruction over(int[] operands, int target) {
      return new Fill(value, target);
    }
  }

  /// `target = source`
  record Copy(int source, int target) implements Instruction {
    @Override
    public int[] operands() {
      return new int[] {source};
    }

    @Override
    public Instruction over(int[] operands, int target) {
      return new Copy(operands[0], target);
    }
  }

  /// `target = operation(operand)`
  record One(Operation operation, int operand, int target) implements Instruction {
    @Override
    public int[] operands() {
      return new int[] {operand};
    }

    @Override
    public Instruction over(int[] operands, int target) {
      return new One(operation, operands[0], target);
    }
  }

  /// `target = operation(left, right)`
  record Two(Operation operation, int left, int right, int target) implements Instruction {
    @Override
    public int[] operands() {
      return new int[] {left, right};
    }

    @Override
    public Instruction over(int[] operands, int target) {
      return new Two(operation, operands[0], operands[1], target);
    }
  }

  /// `target = operation(left, constant)`; only for `+ - * /`.
  record ConstantRight(Operation operation, int left, double constant, int target)
      implements Instruction {
    @Override
    public int[] operands() {
      return new int[] {left};
    }

    @Override
    public Instruction over(int[] operands, int target) {
      return new ConstantRight(operation, operands[0], constant, target);
    }
  }

  /// `target = operation(constant, right)`; only for `- /`, the others commute.
  record ConstantLeft(Operation operation, double constant, int right, int target)
      implements Instruction {
    @Override
    public int[] operands() {
      return new int[] {right};
    }

    @Override
    public Instruction over(int[] operands, int target) {
      return new ConstantLeft(operation, constant, operands[0], target);
    }
  }

  /// `target = left + factor * right`, rounded twice: one pass for two operations.
  record AddScaled(int left, double factor, int right, int target) implements Instruction {
    @Override
    public int[] operands() {
      return new int[] {left, right};
    }

    @Override
    public Instruction over(int[] operands, int target) {
      return new AddScaled(operands[0], factor, operands[1], target);
    }
  }

  /// `target = factor * operand + constant`, rounded twice.
  record Affine(double factor, int operand, double constant, int target) implements Instruction {
    @Override
    public int[] operands() {
      return new int[] {operand};
    }

    @Override
    public Instruction over(int[] operands, int target) {
      return new Affine(factor, operands[0], constant, target);
    }
  }

  /// `target = base ^ exponent` for a whole exponent of at least 4.
  record Raise(int base, int exponent, int target) implements Instruction {
    @Override
    public int[] operands() {
      return new int[] {base};
    }

    @Override
    public Instruction over(int[] operands, int target) {
      return new Raise(operands[0], exponent, target);
    }
  }

  /// `target = base ^ (exponent + exponentLow)`
  record RationalPower(int base, double exponent, double exponentLow, int target)
      implements Instruction {
    @Override
    public int[] operands() {
      return new int[] {base};
    }

    @Override
    public Instruction over(int[] operands, int target) {
      return new RationalPower(operands[0], exponent, exponentLow, target);
    }
  }

  /// `target = left comparison right ? accepted : rejected`; a comparison with NaN does not hold.
  record Select(Comparison comparison, int left, int right, int accepted, int rejected, int target)
      implements Instruction {
    @Override
    public int[] operands() {
      return new int[] {left, right, accepted, rejected};
    }

    @Override
    public Instruction over(int[] operands, int target) {
      return new Select(comparison, operands[0], operands[1], operands[2], operands[3], target);
    }
  }

  /// `target = left comparison bound ? accepted : rejected`
  record SelectByBound(
      Comparison comparison, int left, double bound, int accepted, int rejected, int target)
      implements Instruction {
    @Override
    public int[] operands() {
      return new int[] {left, accepted, rejected};
    }

    @Override
    public Instruction over(int[] operands, int target) {
      return new SelectByBound(comparison, operands[0], bound, operands[1], operands[2], target);
    }
  }

  /// A function without a kernel: the table's own value, element by element.
  record TableOne(ElementaryFunction function, int operand, int target) implements Instruction {
    @Override
    public int[] operands() {
      return new int[] {operand};
    }

    @Override
    public Instruction over(int[] operands, int target) {
      return new TableOne(function, operands[0], target);
    }
  }

  /// A function of two arguments without a kernel.
  record TableTwo(ElementaryFunction function, int left, int right, int target)
      implements Instruction {
    @Override
    public int[] operands() {
      return new int[] {left, right};
    }

    @Override
    public Instruction over(int[] operands, int target) {
      return new TableTwo(function, operands[0], operands[1], target);
    }
  }

  /// About what an element costs in a loop of its own, in additions of two columns.
  default int cost() {
    return switch (this) {
      case Fill fill -> 0;
      case One one -> cost(one.operation);
      case Two two -> cost(two.operation);
      case Copy copy -> 1;
      case ConstantRight right -> 1;
      case ConstantLeft left -> 1;
      case AddScaled scaled -> 1;
      case Affine affine -> 1;
      case Select select -> 2;
      case SelectByBound select -> 1;
      case Raise raise -> 4;
      case RationalPower power -> 14;
      case TableOne table -> 200;
      case TableTwo table -> 200;
    };
  }

  private static int cost(Operation operation) {
    return switch (operation) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, SQUARE, CUBE, ABS, MIN, MAX, RELU -> 1;
      case SQRT, SIGN, LEAKY_RELU, FLOOR, CEIL -> 2;
      case POWER -> 14;
      default -> 4;
    };
  }

  /// `s7 = multiply s3 s5`, for people.
  default String line() {
    String step =
        switch (this) {
          case Fill fill -> "fill " + fill.value;
          case Copy copy -> "copy";
          case One one -> word(one.operation);
          case Two two -> word(two.operation);
          case ConstantRight right -> word(right.operation) + " by " + right.constant;
          case ConstantLeft left -> word(left.operation) + " from " + left.constant;
          case AddScaled scaled -> "add scaled by " + scaled.factor;
          case Affine affine -> "times " + affine.factor + " plus " + affine.constant;
          case Raise raise -> "raise to " + raise.exponent;
          case RationalPower power -> "raise to " + power.exponent;
          case Select select -> "select " + select.comparison.plain();
          case SelectByBound select -> "select " + select.comparison.plain() + " " + select.bound;
          case TableOne table -> "table " + table.function.plainName();
          case TableTwo table -> "table " + table.function.plainName();
        };
    StringBuilder line = new StringBuilder("s").append(target()).append(" = ").append(step);
    Arrays.stream(operands()).forEach(slot -> line.append(" s").append(slot));
    return line.toString();
  }

  private static String word(Operation operation) {
    return operation.name().toLowerCase(java.util.Locale.ROOT);
  }
}
