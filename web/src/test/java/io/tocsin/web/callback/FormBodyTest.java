package io.tocsin.web.callback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormBodyTest {

  @Test
  void decodesAFormOfWhichTheFirstOfTwoFieldsCounts() {
    assertThat(read("Body=OK+12%20%E7%A1%AE%E8%AE%A4&From=%2B86138&Empty=&From=%2B1&Bare"))
        .isEqualTo(Map.of("Body", "OK 12 确认", "From", "+86138", "Empty", "", "Bare", ""));
  }

  @Test
  void whatCannotBeDecodedStaysAsItCame() {
    assertThat(read("Body=100%")).isEqualTo(Map.of("Body", "100%"));
  }

  @Test
  void anyOtherBodyHasNoFields() {
    assertThat(FormBody.of(MediaType.APPLICATION_JSON_TYPE, "a=b".getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(FormBody.of(null, new byte[0])).isEmpty();
  }

  private static Map<String, String> read(String body) {
    return FormBody.of(
        MediaType.APPLICATION_FORM_URLENCODED_TYPE, body.getBytes(StandardCharsets.UTF_8));
  }
}
