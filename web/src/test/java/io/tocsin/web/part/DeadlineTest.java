package io.tocsin.web.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");

  @Test
  void aNightIsCountedInHours() {
    Deadline tomorrow = in(Duration.parse("PT47H59M59S"));
    assertThat(tomorrow.days()).isZero();
    assertThat(tomorrow.text()).isEqualTo("47:59:59");
  }

  @Test
  void fromTwoDaysOnDaysAreCountedApart() {
    Deadline later = in(Duration.parse("P13DT23H59M56S"));
    assertThat(later.days()).isEqualTo(13);
    assertThat(later.text()).isEqualTo("23:59:56");
    assertThat(in(Duration.ofDays(2)).days()).isEqualTo(2);
    assertThat(in(Duration.ofDays(2)).text()).isEqualTo("0:00");
  }

  @Test
  void timeThatIsOverHasNoSign() {
    Deadline missed = in(Duration.parse("-P3DT1H"));
    assertThat(missed.over()).isTrue();
    assertThat(missed.days()).isEqualTo(3);
    assertThat(missed.text()).isEqualTo("1:00:00");
  }

  private static Deadline in(Duration left) {
    return Deadline.of(NOW.plus(left), NOW);
  }
}
