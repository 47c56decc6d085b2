package dev.nabla.learn;

import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Reducer;
import dev.nabla.expr.Relation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a layer makes of its scores Z = W·X + b: a column for each sample, a row for each output.
public enum Activation {
  /// The scores themselves.
  LINEAR,
  /// 1/(1 + e^(−z)).
  SIGMOID,
  TANH,
  /// z where it is positive, else 0. The slope at 0 is 0, by the convention of machine learning.
  RELU,
  /// e^z divided by the sum of them over the outputs of a sample.
  SOFTMAX;

  /// The word for it: `relu`.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The activation of a word.
  public static Optional<Activation> named(String word) {
    return Arrays.stream(values()).filter(one -> one.text().equals(word)).findFirst();
  }

  /// The outputs for scores.
  ///
  /// @param scores outputs × samples
  public Expr of(Expr scores) {
    return switch (this) {
      case LINEAR -> scores;
      case SIGMOID -> Build.sigmoid(scores);
      case TANH -> Build.apply(ElementaryFunction.TANH, scores);
      case RELU ->
          // Not the function of the table, which has no slope at 0. NaN stays NaN.
          ArrayBuild.where(
              new Relation(scores, Comparison.LESS_OR_EQUAL, Build.ZERO), Build.ZERO, scores);
      case SOFTMAX -> Build.exp(scores.minus(logSum(scores)));
    };
  }

  /// ln Σ e^z over the outputs of each sample: 1 × samples.
  static Expr logSum(Expr scores) {
    return ArrayBuild.reduceKept(Reducer.LOG_SUM_EXP, scores, List.of(0));
  }
}
