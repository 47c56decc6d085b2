package dev.nabla.figure;

import dev.nabla.figure.Animation.Frame;
import dev.nabla.figure.Limits.Automatic;
import dev.nabla.figure.scale.Span;
import java.util.ArrayList;
import java.util.List;

/// Gives the frames of an animation the same limits, title and message.
final class CommonLimits {

  private CommonLimits() {}

  static List<Frame> of(List<Frame> frames, String title, String message) {
    Figure first = frames.getFirst().figure();
    List<Limits> xs = new ArrayList<>();
    List<Limits> ys = new ArrayList<>();
    for (Frame frame : frames) {
      Figure figure = frame.figure();
      if (figure.panels().size() != first.panels().size()
          || figure.columns() != first.columns()
          || !figure.panelSize().equals(first.panelSize())) {
        throw new IllegalArgumentException("The frame " + frame.label() + " has other panels");
      }
    }
    for (int k = 0; k < first.panels().size(); k++) {
      int index = k;
      List<PanelLimits> limits =
          frames.stream().map(frame -> PanelLimits.of(frame.figure().panels().get(index))).toList();
      xs.add(common(limits.stream().map(PanelLimits::x).toList()));
      ys.add(common(limits.stream().map(PanelLimits::y).toList()));
    }
    return frames.stream()
        .map(frame -> new Frame(frame.label(), figure(frame.figure(), xs, ys, title, message)))
        .toList();
  }

  private static Limits common(List<Span> spans) {
    Span all = spans.stream().reduce(spans.getFirst(), Span::union);
    return Limits.between(all.from(), all.to());
  }

  private static Figure figure(
      Figure figure, List<Limits> xs, List<Limits> ys, String title, String message) {
    List<Panel> panels = new ArrayList<>();
    for (int k = 0; k < figure.panels().size(); k++) {
      Panel panel = figure.panels().get(k);
      Axes axes = panel.axes();
      Limits x = axes.x() instanceof Automatic ? xs.get(k) : axes.x();
      Limits y = axes.y() instanceof Automatic ? ys.get(k) : axes.y();
      panels.add(
          panel.withAxes(
              new Axes(
                  x,
                  y,
                  axes.xLabel(),
                  axes.yLabel(),
                  axes.frame(),
                  axes.equalAspect(),
                  axes.xTicks(),
                  axes.yTicks())));
    }
    return figure.withPanels(panels).withTitle(title).withMessage(message);
  }
}
