package dev.nabla.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class SpacePageTest {

  private static final String PAGE = SpaceGallery.tangentPlane(9).toHtml();

  private static String within(String start, String end) {
    int from = PAGE.indexOf(start) + start.length();
    return PAGE.substring(from, PAGE.indexOf(end, from));
  }

  private static String hash(byte[] script) throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(script);
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  /// The policy allows these two scripts by their content, and no evaluation of text.
  @Test
  void onlyItsTwoScriptsMayRun() throws Exception {
    String policy = within("Content-Security-Policy\" content=\"", "\"");
    byte[] packed = Base64.getDecoder().decode(within("id=\"plotly\">", "</script>"));
    byte[] plotly;
    try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      plotly = stream.readAllBytes();
    }
    assertTrue(new String(plotly, 0, 200, StandardCharsets.UTF_8).contains("plotly.js v3.3.1"));
    String script = within("\n<script>", "</script>");
    assertTrue(policy.contains(hash(plotly)), policy);
    assertTrue(policy.contains(hash(script.getBytes(StandardCharsets.UTF_8))), policy);
    assertTrue(policy.startsWith("default-src 'none'"), policy);
    assertFalse(policy.contains("eval") || policy.contains("http"), policy);
  }

  @Test
  void itNeedsNoNetwork() {
    String ours =
        PAGE.replace("http://www.w3.org/2000/svg", "").replaceAll("id=\"plotly\">[^<]*", "");
    assertFalse(ours.contains("://"), "no address");
    assertFalse(ours.contains(" src=") || ours.contains("href"), "no reference");
    assertTrue(PAGE.length() < 4_000_000, "It has " + PAGE.length() + " characters");
  }

  @Test
  void withoutScriptsThereAreAPictureAndWords() {
    assertTrue(within("<div id=\"plot\">", "</div>").strip().startsWith("<svg"));
    assertTrue(within("<p id=\"description\">", "</p>").startsWith("A box with x from −8 to 8"));
    assertTrue(PAGE.contains("<figcaption>Two tangents"));
    assertTrue(PAGE.contains("<div id=\"controls\" hidden>"));
  }

  @Test
  void everyGroupHasAButton() {
    Matcher groups = Pattern.compile("data-group=\"(\\w*)\"").matcher(PAGE);
    assertEquals(3, groups.results().count());
    assertFalse(SpaceGallery.helix().toHtml().contains("What is shown"));
  }

  @Test
  void wordsCannotBreakOut() throws IOException {
    String hostile = "</script><script>alert(1)</script>\"'&";
    String page =
        SpaceGallery.helix()
            .withTitle(hostile)
            .withMessage(hostile)
            .withGroup("a\"b", hostile)
            .toHtml();
    assertFalse(page.contains("<script>alert"));
    assertEquals(4, page.split("<script", -1).length - 1);
  }
}
