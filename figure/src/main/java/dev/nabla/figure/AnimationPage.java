package dev.nabla.figure;

import dev.nabla.figure.Animation.Frame;
import dev.nabla.figure.type.LabelReading;
import java.util.List;

/// A page of one animation that needs no network. It shows the last frame until a reader plays it,
/// steps through it or moves the slider, and nothing moves otherwise.
final class AnimationPage {

  private static final PageScript SCRIPT = PageScript.named("player.js");

  private AnimationPage() {}

  static String of(Animation animation) {
    Figure last = animation.frame(animation.frames().size() - 1);
    String name = LabelReading.escape(FigureDescription.name(last));
    List<String> labels =
        animation.frames().stream().map(Frame::label).map(LabelReading::plain).toList();
    String caption =
        animation.message().isEmpty()
            ? ""
            : "<figcaption>" + LabelReading.tagged(animation.message()) + "</figcaption>\n";
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    script-src '%s'; style-src 'unsafe-inline'; font-src data:">
    <title>%s</title>
    <style>
    %s%s</style>
    </head>
    <body>
    <figure data-labels="%s" data-seconds="%s">
    %s<div class="player" role="group" aria-label="Animation" hidden>
    <button type="button" class="play">Play</button>
    <button type="button" aria-label="One frame back">\u25c2</button>
    <button type="button" aria-label="One frame on">\u25b8</button>
    <input type="range" min="0" max="%d" value="%d" step="1" aria-label="Frame">
    <output></output>
    </div>
    <p class="unseen" role="status" aria-live="polite"></p>
    %s</figure>
    <script>%s</script>
    </body>
    </html>
    """
        .formatted(
            SCRIPT.hash(),
            name,
            HtmlPage.style(),
            style(),
            attribute(JsonText.of(labels)),
            animation.seconds(),
            animation.toSvgOfAllFrames(),
            labels.size() - 1,
            labels.size() - 1,
            caption,
            SCRIPT.text());
  }

  private static String attribute(String text) {
    return LabelReading.escape(text).replace("\"", "&quot;");
  }

  private static String style() {
    return """
    .player{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;margin:.5rem 1rem}
    .player[hidden]{display:none}
    .player,.player button{font:1rem/1.2 'Source Sans Pro',sans-serif;color:inherit}
    .player button{min-width:2.75rem;min-height:2.75rem;background:none;cursor:pointer}
    .player button{border:1px solid currentColor;border-radius:.25rem}
    .player button:disabled{opacity:.4;cursor:default}
    .player .play{min-width:5rem}
    .player input{flex:1 1 10rem;min-width:8rem;height:2.75rem;accent-color:#0072B2}
    .player output{flex:0 0 auto;min-width:8rem;font-variant-numeric:tabular-nums}
    .player :focus-visible{outline:3px solid #0072B2;outline-offset:2px}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);margin:0}
    @media (prefers-color-scheme:dark){
    .player input{accent-color:#56B4E9}
    .player :focus-visible{outline-color:#56B4E9}
    }
    """;
  }
}
