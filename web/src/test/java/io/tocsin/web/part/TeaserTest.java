package io.tocsin.web.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TeaserTest {

  @Test
  void showsAShortTextWholeOnOneLine() {
    assertThat(Teaser.of(" Down.\n\n网站宕机。\t31 min ")).isEqualTo("Down. 网站宕机。 31 min");
  }

  @Test
  void saysThatThereIsMoreAndCutsNoCharacterInTwo() {
    String text = "x".repeat(Teaser.MAX - 1) + "𠮷" + "y".repeat(10);

    assertThat(Teaser.of(text)).isEqualTo("x".repeat(Teaser.MAX - 1) + "…");
    assertThat(Teaser.of("x".repeat(Teaser.MAX))).hasSize(Teaser.MAX).doesNotEndWith("…");
  }
}
