package dev.nabla.figure.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "-0.004, 0",
    "1, 1",
    "-1, -1",
    "0.05, 0.05",
    "-0.05, -0.05",
    "12.30, 12.3",
    "1.999, 2",
    "-1.996, -2",
    "100, 100",
    "0.5, 0.5"
  })
  void aLengthHasAtMostTwoDecimals(double value, String expected) {
    assertEquals(expected, XmlText.number(value));
  }

  @Test
  void lengthsAreRoundedAsDecimalArithmeticRoundsThem() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 10_000; i++) {
      double value = (random.nextDouble() - 0.5) * 5_000;
      BigDecimal rounded = new BigDecimal(value).setScale(2, RoundingMode.HALF_UP);
      assertEquals(0, rounded.compareTo(new BigDecimal(XmlText.number(value))), () -> "" + value);
    }
  }

  @ParameterizedTest
  @CsvSource({"-6, -6", "0.1, 0.1", "1e300, 1.0E300", "1e-9, 1.0E-9", "2000000000, 2.0E9"})
  void aValueOfTheDataIsExact(double value, String expected) {
    assertEquals(expected, XmlText.exact(value));
    assertEquals(value, Double.parseDouble(XmlText.exact(value)));
  }

  @Test
  void markupBecomesText() {
    XmlText xml = new XmlText();
    xml.leaf("t", "<a b=\"c\"> & \u0000\uD800 é😀");
    assertEquals("<t>&lt;a b=&quot;c&quot;&gt; &amp; \uFFFD\uFFFD é😀</t>\n", xml.toString());
  }
}
