package io.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagsTest {

  @Test
  void readsWordsHoweverPeopleSeparateThem() {
    assertThat(new Tags(" Memory ,缓存，连接池、 Connection \t pool;\nmemory,,").all())
        .containsExactly("memory", "缓存", "连接池", "connection pool");
  }

  @Test
  void isTheSameWhenItIsReadAgain() {
    Tags tags = new Tags("Memory，缓存");

    assertThat(new Tags(tags.line())).isEqualTo(tags);
    assertThat(Tags.of(tags.all())).isEqualTo(tags);
  }

  @Test
  void refusesAnEleventhAndNamesTheLimit() {
    String eleven =
        IntStream.rangeClosed(1, 11).mapToObj(n -> "t" + n).collect(Collectors.joining(","));

    assertThatThrownBy(() -> new Tags(eleven))
        .asInstanceOf(type(UnfitDraft.class))
        .satisfies(
            unfit -> {
              assertThat(unfit.field()).isEqualTo("tags");
              assertThat(unfit.text().en()).contains("11", "10");
            });
  }

  @Test
  void refusesOneThatIsTooLongAndNamesIt() {
    assertThat(new Tags("字".repeat(Tags.MAX_LENGTH)).all()).hasSize(1);

    assertThatThrownBy(() -> new Tags("ok, " + "字".repeat(Tags.MAX_LENGTH + 1)))
        .asInstanceOf(type(UnfitDraft.class))
        .satisfies(unfit -> assertThat(unfit.text().zhCn()).contains("字字字", "40"));
  }
}
