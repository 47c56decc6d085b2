package dev.nabla.figure;

import dev.nabla.figure.scene.Merge;
import dev.nabla.figure.scene.PngWriter;
import dev.nabla.figure.scene.SvgWriter;
import java.util.ArrayList;
import java.util.List;

/// Figures that follow one another in one place. Nothing moves until a reader starts it.
///
/// {@snippet file="dev/nabla/figure/examples/FigureExamples.java" region="animation"}
///
/// Where an axis has automatic limits, it has the same in all frames, wide enough for each. As a
/// page it has buttons to play, to pause and to step, and a slider over the frames; as SVG or PNG
/// it is its last frame, or with [#frame] another one, or with [#strip] several side by side.
///
/// @param title a label over every frame; empty for none
/// @param message what it shows, in a sentence
/// @param frames the frames in order
/// @param seconds how long each is seen
public record Animation(String title, String message, List<Frame> frames, double seconds)
    implements Picture {

  private static final double USUAL_SECONDS = 0.4;
  private static final int STRIP_COLUMNS = 3;

  /// A figure with its place in an animation.
  ///
  /// @param label what is said about it beside the slider, as plain words: `"step 3"`
  /// @param figure what is seen; its title and its message give way to those of the animation
  public record Frame(String label, Figure figure) {

    /// A frame that shows a figure with more marks in its first panel.
    public static Frame over(Figure base, String label, Mark... marks) {
      List<Panel> panels = new ArrayList<>(base.panels());
      panels.set(0, panels.getFirst().with(marks));
      return new Frame(label, base.withPanels(panels));
    }
  }

  /// @throws IllegalArgumentException unless there is a frame, all frames have as many panels of
  ///   one size in as many columns, and `seconds` is positive
  public Animation {
    if (frames.isEmpty() || !(seconds > 0)) {
      throw new IllegalArgumentException("An animation has frames, each for some seconds");
    }
    frames = CommonLimits.of(frames, title, message);
  }

  /// An animation of these frames.
  ///
  /// @throws IllegalArgumentException unless there is a frame, and all have as many panels of one
  ///   size in as many columns
  public static Animation of(List<Frame> frames) {
    return new Animation("", "", frames, USUAL_SECONDS);
  }

  /// This animation with a title over every frame.
  public Animation withTitle(String title) {
    return new Animation(title, message, frames, seconds);
  }

  /// This animation with the sentence that it is there to say.
  public Animation withMessage(String message) {
    return new Animation(title, message, frames, seconds);
  }

  /// This animation with another time for each frame.
  ///
  /// @throws IllegalArgumentException unless it is positive
  public Animation withSeconds(double seconds) {
    return new Animation(title, message, frames, seconds);
  }

  /// One frame as a figure of its own; 0 is the first.
  ///
  /// @throws IndexOutOfBoundsException if there is no such frame
  public Figure frame(int index) {
    return frames.get(index).figure();
  }

  /// At most so many frames side by side, evenly from the first to the last; over each panel stands
  /// the label of its frame.
  ///
  /// @throws IllegalArgumentException if `most` is less than 1
  public Figure strip(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("A strip has at least one frame, not " + most);
    }
    int count = Math.min(most, frames.size());
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int index =
          count == 1
              ? frames.size() - 1
              : Math.round((float) i * (frames.size() - 1) / (count - 1));
      Frame frame = frames.get(index);
      for (Panel panel : frame.figure().panels()) {
        panels.add(new Panel(frame.label(), panel.axes(), panel.marks()));
      }
    }
    Figure first = frame(0);
    int columns =
        first.panels().size() > 1 ? first.panels().size() : Math.min(count, STRIP_COLUMNS);
    double shrink = Math.min(1, 320 / first.panelSize().width());
    return new Figure(title, message, columns, panels, first.panelSize())
        .withPanelSize(first.panelSize().width() * shrink, first.panelSize().height() * shrink);
  }

  private Figure last() {
    return frame(frames.size() - 1);
  }

  @Override
  public String toSvg() {
    return last().toSvg();
  }

  @Override
  public byte[] toPng(Palette palette) {
    List<Figure> figures = frames.stream().map(Frame::figure).toList();
    return PngWriter.write(FigureLayout.together(figures, palette).getLast(), Figure.PNG_SCALE);
  }

  /// All frames in one `<svg>` element, the last one to be seen: what changes is in groups of class
  /// `frame` with the number of their frame as `data-frame`, and `display="none"` unless it is
  /// seen.
  public String toSvgOfAllFrames() {
    List<Figure> figures = frames.stream().map(Frame::figure).toList();
    return SvgWriter.write(
        Merge.of(FigureLayout.together(figures, Palette.LIGHT), frames.size() - 1));
  }

  /// The animation as a page that needs nothing else and no network; without scripts it shows its
  /// last frame.
  @Override
  public String toHtml() {
    return AnimationPage.of(this);
  }

  /// The animation as the object `{"data": …, "layout": …, "frames": …}` that Plotly draws, with
  /// buttons and a slider.
  @Override
  public String toPlotlyJson() {
    return JsonText.of(PlotlyAnimation.of(this));
  }
}
