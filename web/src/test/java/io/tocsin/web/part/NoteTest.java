package io.tocsin.web.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.web.error.Invalid;
import org.junit.jupiter.api.Test;

class NoteTest {

  @Test
  void countsALinesEndAsOneCharacterAsTheBrowserDoes() {
    assertThat(Note.checked("a\r\n".repeat(Note.LONGEST / 2) + "\r\n"))
        .hasSize(Note.LONGEST - 1)
        .doesNotContain("\r");
  }

  @Test
  void refusesWhatIsTooLongAndWhatIsNoText() {
    assertThatThrownBy(() -> Note.checked("x".repeat(Note.LONGEST + 1)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> Note.checked("a\u0000b")).isInstanceOf(Invalid.class);
  }
}
