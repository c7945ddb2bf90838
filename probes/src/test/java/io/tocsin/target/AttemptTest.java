package io.tocsin.target;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.evidence.ProbeRequest.Purpose;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptTest {

  @Test
  void aPauseThatTheDeadlineCutsShortIsNoPause() {
    assertThatThrownBy(
            () ->
                new Attempt(Duration.ofMillis(50), Purpose.RESPONDING).pause(Duration.ofMinutes(1)))
        .isInstanceOf(SocketTimeoutException.class);
  }
}
