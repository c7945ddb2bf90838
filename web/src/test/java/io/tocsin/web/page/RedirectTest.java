package io.tocsin.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "",
        "a",
        "/a\r\nSet-Cookie: x=y"
      })
  void neverLeadsToAnotherSite(String next) {
    assertThat(Redirect.ownPath(next)).isEqualTo("/");
  }

  @Test
  void leadsBackWithTheQuery() {
    assertThat(Redirect.ownPath("/tasks?role=devops")).isEqualTo("/tasks?role=devops");
  }
}
