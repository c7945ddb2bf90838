package io.tocsin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

  private final Masking masking = Masking.of(List.of("s3cret", " "));

  @ParameterizedTest
  @CsvSource({
    "no POST to https://hooks.slack.com/services/T0/B0/xyz?a=b now,"
        + " no POST to https://hooks.slack.com/••• now",
    "HTTPS://Host:8443/x, HTTPS://Host:8443/•••",
    "smtp://user:pa:ss@mail.example:25, smtp://mail.example:25/•••",
    "https://token@host/, https://host/•••",
    "password s3cret rejected, password ••• rejected",
    "nothing to hide, nothing to hide"
  })
  void keepsTheHostOnly(String text, String masked) {
    assertThat(masking.mask(text)).isEqualTo(masked);
  }

  @Test
  void makesOneShortLine() {
    assertThat(masking.mask("550\r\n\tno\u0000 user ")).isEqualTo("550 no user");
    assertThat(masking.mask("x".repeat(10_000))).hasSize(400).endsWith("…");
  }
}
