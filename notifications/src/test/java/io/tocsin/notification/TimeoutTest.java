package io.tocsin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutTest {

  @ParameterizedTest
  @CsvSource({"5, 5000", "7s, 7000", "PT0.3S, 300", "PT1M, 60000"})
  void isReadAsSecondsOrAsADuration(String text, long millis) {
    assertThat(Timeout.in(Map.of("timeout", text))).contains(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "soon", "PT0S", "3600", "PT-5S", "999999999999"})
  void anythingElseIsNoTimeout(String text) {
    assertThat(Timeout.in(Map.of("timeout", text))).isEmpty();
  }

  @Test
  void isTenSecondsWhenNothingIsSaid() {
    assertThat(Timeout.in(Map.of())).contains(Duration.ofSeconds(10));
  }
}
