package io.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.incident.Severity;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

  @ParameterizedTest
  @CsvSource({"P0, 60, 75", "P1, 120, 135", "P2, 240, 255", "P3, 240, 255"})
  void endsAfterTheTimeThatTheSeverityAllows(Severity severity, long atLeast, long atMost) {
    Duration total = Duration.ZERO;
    int tries = 1;
    for (var next = RetryPolicy.next(severity, tries, Optional.empty());
        next.isPresent();
        next = RetryPolicy.next(severity, ++tries, Optional.empty())) {
      total = total.plus(next.get());
    }

    assertThat(total).isBetween(Duration.ofMinutes(atLeast), Duration.ofMinutes(atMost));
  }

  @Test
  void aShorterWishOfTheProviderDoesNotMakeItFaster() {
    assertThat(RetryPolicy.next(Severity.P0, 5, Optional.of(Duration.ofSeconds(1))))
        .contains(Duration.ofSeconds(32));
  }

  @Test
  void aProviderThatAsksForAWeekIsAskedAgainInAnHour() {
    assertThat(RetryPolicy.next(Severity.P0, 1, Optional.of(Duration.ofDays(7))))
        .contains(Duration.ofHours(1));
  }
}
