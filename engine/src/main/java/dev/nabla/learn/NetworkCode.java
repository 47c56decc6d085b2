package dev.nabla.learn;

import dev.nabla.compile.ArrayCompiler;
import dev.nabla.compile.CompiledArrays;
import dev.nabla.derive.Pullback;
import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Shape;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Networks as code over three arrays: all parameters, and the features and targets of some
/// samples, sample by sample. The graph sees those transposed, so nothing is copied.
final class NetworkCode {
  private final Network network;
  private final Expr.Symbol parameters;
  private final Expr.Symbol features;
  private final Expr.Symbol targets;

  private NetworkCode(Network network, int samples) {
    this.network = network;
    this.parameters = Build.symbol("parameters", Shape.of(network.parameters()));
    this.features = Build.symbol("samples", Shape.of(samples, network.features()));
    this.targets = Build.symbol("targets", Shape.of(samples, network.outputs()));
  }

  /// From parameters, features and targets to the loss and its gradient by the parameters.
  static CompiledArrays lossAndGradient(Network network, Loss loss, int samples) {
    NetworkCode code = new NetworkCode(network, samples);
    Expr value = ArrayCompiler.stable(List.of(code.loss(loss))).getFirst();
    List<Expr> slopes = new ArrayList<>();
    for (Expr slope : Pullback.of(value, network.symbols())) {
      slopes.add(ArrayBuild.reshape(slope, Shape.of(slope.shape().size())));
    }
    return code.compile(
        List.of(value, ArrayBuild.concatenate(0, slopes)),
        List.of(code.parameters, code.features, code.targets));
  }

  /// From parameters, features and targets to the loss.
  static CompiledArrays loss(Network network, Loss loss, int samples) {
    NetworkCode code = new NetworkCode(network, samples);
    return code.compile(
        List.of(code.loss(loss)), List.of(code.parameters, code.features, code.targets));
  }

  /// From parameters and features to the predictions, sample by sample.
  static CompiledArrays output(Network network, int samples) {
    NetworkCode code = new NetworkCode(network, samples);
    return code.compile(
        List.of(ArrayBuild.transpose(network.output(ArrayBuild.transpose(code.features)))),
        List.of(code.parameters, code.features));
  }

  private Expr loss(Loss loss) {
    return loss.of(network, ArrayBuild.transpose(features), ArrayBuild.transpose(targets));
  }

  private CompiledArrays compile(List<Expr> roots, List<Expr.Symbol> arguments) {
    Map<Expr, Expr> parts = new HashMap<>();
    int next = 0;
    for (Expr.Symbol symbol : network.symbols()) {
      int end = next + symbol.shape().size();
      Expr part = ArrayBuild.slice(parameters, 0, next, end, 1);
      parts.put(symbol, ArrayBuild.reshape(part, symbol.shape()));
      next = end;
    }
    return ArrayCompiler.compile(
        roots.stream().map(root -> Walk.substitute(root, parts)).toList(), arguments);
  }
}
