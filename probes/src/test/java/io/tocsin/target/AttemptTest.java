package io.tocsin.target;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptTest {

  @Test
  void aPauseThatTheDeadlineCutsShortIsNoPause() {
    assertThatThrownBy(() -> new Attempt(Duration.ofMillis(50)).pause(Duration.ofMinutes(1)))
        .isInstanceOf(SocketTimeoutException.class);
  }
}
