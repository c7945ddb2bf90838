package io.tocsin.postmortem;

import static io.tocsin.postmortem.PostmortemHouse.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.junit.jupiter.api.Test;

class DraftTest {

  @Test
  void keepsParagraphsAndDropsWhatNoTextHas() {
    Draft draft = draft("  one\r\ntwo\u0000\u001b[31m\r\n\r\nthree\t3 \n", "");

    assertThat(draft.summary()).isEqualTo("one\ntwo[31m\n\nthree\t3");
  }

  @Test
  void namesTheTextThatIsTooLongWithItsLimit() {
    String longest = "字".repeat(Draft.MAX_TEXT);
    assertThat(draft(longest, "").summary()).hasSize(Draft.MAX_TEXT);

    assertThatThrownBy(() -> draft(longest + "字", ""))
        .asInstanceOf(type(UnfitDraft.class))
        .satisfies(
            unfit -> {
              assertThat(unfit.field()).isEqualTo("summary");
              assertThat(unfit.text().en()).contains("20,001", "20,000");
              assertThat(unfit.text().zhCn()).contains("20,001", "20,000");
            });
  }

  @Test
  void forgetsUnansweredWhysAtTheEndOnly() {
    assertThat(whys("a", "", "c", " ", "").whys()).containsExactly("a", "", "c");
  }

  @Test
  void refusesASixthWhy() {
    assertThatThrownBy(() -> whys("1", "2", "3", "4", "5", "6")).isInstanceOf(UnfitDraft.class);
  }

  private static Draft whys(String... whys) {
    return new Draft("", "", "", "", List.of(whys), "", "", "", "", "", Tags.NONE);
  }
}
