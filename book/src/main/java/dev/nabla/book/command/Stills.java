package dev.nabla.book.command;

import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Refusal;
import dev.nabla.figure.Animation;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Picture;
import dev.nabla.figure.SpaceFigure;
import java.util.OptionalInt;

/// What of an animation a command writes: all of it, one frame, or several side by side.
final class Stills {
  static final Option FRAME =
      Option.value("--frame", "N", "One frame of an animation; 1 is the first.");
  static final Option STRIP = Option.flag("--strip", "Frames of an animation side by side.");

  private static final int FRAMES_OF_STRIP = 6;

  private Stills() {}

  /// The part of a picture that the options ask for.
  static Picture of(Picture picture, Words words) {
    OptionalInt frame = words.number(FRAME.name());
    boolean strip = words.has(STRIP.name());
    if (frame.isEmpty() && !strip) {
      return picture;
    }
    return switch (picture) {
      case Animation animation -> {
        if (frame.isPresent() && strip) {
          throw Refusal.of(Code.BAD_FIELD, "Either --frame or --strip, not both.", "");
        }
        yield strip ? animation.strip(FRAMES_OF_STRIP) : frame(animation, frame.getAsInt());
      }
      case Figure _, SpaceFigure _ ->
          throw Refusal.of(Code.BAD_FIELD, "The figure of this example has no frames.", "");
    };
  }

  private static Figure frame(Animation animation, int number) {
    int count = animation.frames().size();
    if (number < 1 || number > count) {
      throw Refusal.of(
          Code.BAD_NUMBER,
          "The animation has frames from 1 to %d.".formatted(count),
          String.valueOf(number));
    }
    return animation.frame(number - 1);
  }
}
