package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.ProbeResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001B[1;31mred\u001B[0m",
        "\u001B[2Kred",
        "\u001B]0;title\u0007red",
        "r\u0000ed\u0007",
        "red\u001B"
      })
  void losesWhatATerminalWouldObey(String text) {
    assertThat(Excerpt.printable(text)).isEqualTo("red");
  }

  @Test
  void keepsLinesTabsAndChinese() {
    assertThat(Excerpt.printable("甲\r\n\t乙\n")).isEqualTo("甲\n\t乙\n");
  }

  @Test
  void keepsTextThatFits() {
    String text = "x".repeat(ProbeResult.MAX_EVIDENCE);
    assertThat(Excerpt.bounded(text)).isSameAs(text);
  }

  @Test
  void cutsInTheMiddleAndSaysHowMuch() {
    String cut = Excerpt.bounded("a" + "x".repeat(20_000) + "z");
    assertThat(cut.length()).isLessThanOrEqualTo(ProbeResult.MAX_EVIDENCE);
    assertThat(cut).startsWith("ax").endsWith("xz").containsPattern("\\[… \\d+ …]");
  }
}
