package dev.nabla.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AnimationTest {

  private static final Animation HALVING = GroundGallery.halving();

  private static long count(String text, String part) {
    return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }

  @Test
  void whatDoesNotChangeIsThereOnce() {
    String svg = HALVING.toSvgOfAllFrames();
    assertEquals(1, count(svg, "class=\"line role-function\""));
    assertEquals(5, count(svg, "class=\"line role-tangent\""));
    assertEquals(5, count(svg, "class=\"frame\""));
    assertEquals(4, count(svg, "display=\"none\""), "all but the last");
  }

  @Test
  void theLastFrameIsThePictureOfFiles() {
    assertEquals(HALVING.frame(4).toSvg(), HALVING.toSvg());
    assertArrayEquals(HALVING.frame(4).toPng(), HALVING.toPng());
    assertNotEquals(HALVING.frame(0).toSvg(), HALVING.toSvg());
  }

  /// The second point alone would be shown on a narrower axis.
  @Test
  void allFramesHaveTheSameAxes() {
    Figure near = Figure.of(Panel.untitled().with(Mark.Scatter.at(0, 0, Role.POINT)));
    Figure far = Figure.of(Panel.untitled().with(Mark.Scatter.at(100, 7, Role.POINT)));
    Animation animation =
        Animation.of(List.of(new Animation.Frame("near", near), new Animation.Frame("far", far)));
    Axes axes = animation.frame(0).panels().getFirst().axes();
    assertEquals(axes, animation.frame(1).panels().getFirst().axes());
    Limits.Between x = (Limits.Between) axes.x();
    assertTrue(x.from() <= 0 && x.to() >= 100);
    Limits.Between y = (Limits.Between) axes.y();
    assertTrue(y.from() <= 0 && y.to() >= 7);
  }

  @Test
  void titleAndMessageAreThoseOfTheAnimation() {
    Animation titled = HALVING.withTitle("Halves").withMessage("They get smaller.");
    assertEquals("Halves", titled.frame(2).title());
    assertEquals("They get smaller.", titled.frame(2).message());
  }

  @Test
  void aStripIsEvenFromTheFirstToTheLast() {
    Figure strip = HALVING.strip(3);
    assertEquals(
        List.of("step 0", "step 2", "step 4"), strip.panels().stream().map(Panel::title).toList());
    assertEquals(5, HALVING.strip(50).panels().size());
    assertEquals("step 4", HALVING.strip(1).panels().getFirst().title());
    assertThrows(IllegalArgumentException.class, () -> HALVING.strip(0));
  }

  @Test
  void thePageKnowsItsOnlyScriptByItsHash() throws NoSuchAlgorithmException {
    String page = HALVING.toHtml();
    List<String> scripts =
        Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL)
            .matcher(page)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertEquals(1, scripts.size());
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(scripts.getFirst().getBytes(StandardCharsets.UTF_8));
    assertTrue(page.contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(digest)));
    assertFalse(page.contains("http://") && !page.contains("xmlns=\"http://"), "no network");
    assertEquals(0, count(page, "https://"));
  }

  @Test
  void thePageHasItsControlsAndItsLabels() {
    String page = HALVING.toHtml();
    assertTrue(page.contains("data-labels=\"[&quot;step 0&quot;,"), "labels");
    assertTrue(page.contains("<input type=\"range\" min=\"0\" max=\"4\" value=\"4\""));
    assertEquals(3, count(page, "<button type=\"button\""));
    assertTrue(page.contains("role=\"status\" aria-live=\"polite\""));
    assertTrue(page.contains("<figcaption>Each step halves"));
  }

  @Test
  void plotlyGetsEveryFrameWithWhatChanges() {
    String json = HALVING.toPlotlyJson();
    List<String> names =
        Pattern.compile("\\{\"name\":\"(\\d)\"")
            .matcher(json)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertEquals(List.of("0", "1", "2", "3", "4"), names);
    assertEquals(5, count(json, "\"traces\":[1,2]"), "the tangent and the point");
    assertEquals(1, count(json, "\"label\":\"Play\""));
    assertEquals(1, count(json, "\"label\":\"Pause\""));
    assertEquals(1, count(json, "\"sliders\":"));
    assertEquals(5, count(json, "\"label\":\"step "));
  }

  @Test
  void framesThatDoNotFitTogetherAreRefused() {
    Animation.Frame one = HALVING.frames().getFirst();
    Animation.Frame other = new Animation.Frame("two", Figure.grid(2, List.of(Panel.untitled())));
    assertThrows(IllegalArgumentException.class, () -> Animation.of(List.of(one, other)));
    assertThrows(IllegalArgumentException.class, () -> Animation.of(List.of()));
    assertThrows(IllegalArgumentException.class, () -> HALVING.withSeconds(0));
  }
}
