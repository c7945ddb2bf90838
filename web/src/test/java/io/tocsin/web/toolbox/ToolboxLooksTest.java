package io.tocsin.web.toolbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.Probing;
import io.tocsin.evidence.Verdict;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ToolboxLooksTest {

  private static final LocalText NAME = LocalText.verbatim("Health URL");
  private static final Probing.Look LOOK =
      new Probing.Look(
          "site-health",
          NAME,
          new ProbeResult.Seen(Verdict.OK, NAME, "", List.of()),
          Instant.EPOCH,
          Duration.ZERO);

  private final Probing probing = mock();
  private final ToolboxLooks looks = new ToolboxLooks(probing);
  private final AtomicInteger seen = new AtomicInteger();

  @Test
  void onlyAFewLookAtATimeAndTheirPlacesAreFreeAfterwards() {
    when(probing.look("site-health"))
        .thenAnswer(
            call -> {
              seen.incrementAndGet();
              looks.look("site-health");
              return LOOK;
            });

    assertThat(looks.look("site-health")).contains(LOOK);
    assertThat(seen).hasValue(4);
    assertThat(looks.look("site-health")).contains(LOOK);
    assertThat(seen).hasValue(8);
  }

  @Test
  void aLookThatFailsGivesItsPlaceBack() {
    when(probing.look("site-health")).thenThrow(new IllegalStateException("a fault of ours"));

    for (int look = 0; look < 5; look++) {
      try {
        looks.look("site-health");
      } catch (IllegalStateException expected) {
        seen.incrementAndGet();
      }
    }

    assertThat(seen).hasValue(5);
  }
}
