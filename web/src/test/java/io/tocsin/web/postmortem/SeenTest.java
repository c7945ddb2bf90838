package io.tocsin.web.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.web.error.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTest {

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "W/\"7\"", "7", " \"7\" "})
  void readsTheTagThatWasGiven(String ifMatch) {
    assertThat(Seen.version(ifMatch)).isEqualTo(7);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "*", "\"x\"", "\"99999999999\"", "\"1\", \"2\""})
  void refusesASaveThatDoesNotSayWhatWasSeen(@Nullable String ifMatch) {
    assertThatThrownBy(() -> Seen.version(ifMatch)).isInstanceOf(Invalid.class);
  }

  @Test
  void takesWhatIsLeftOutAsEmpty() {
    DraftJson sent =
        new DraftJson("down", null, null, null, null, null, null, null, null, null, null);

    assertThat(sent.draft().summary()).isEqualTo("down");
    assertThat(sent.draft().whys()).isEmpty();
    assertThat(sent.draft().prevention()).isEmpty();
  }
}
