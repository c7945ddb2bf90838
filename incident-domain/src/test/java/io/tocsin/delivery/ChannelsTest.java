package io.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.incident.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChannelsTest {

  private static final Message MESSAGE =
      new Message(
          "d-1",
          "to",
          Locale.ENGLISH,
          Severity.P0,
          "subject",
          "text",
          Optional.empty(),
          "thread",
          Optional.empty(),
          Optional.empty(),
          false);

  @Test
  void aChannelThatThrowsMayHaveSent() {
    FakeChannel broken =
        new FakeChannel()
            .answering(
                () -> {
                  throw new IllegalStateException("token xoxb-123");
                });

    DeliveryOutcome outcome = broken.alone().send(new Prepared("fake", MESSAGE, Map.of()));

    assertThat(outcome).isInstanceOf(DeliveryOutcome.Uncertain.class);
    assertThat(outcome.detail().en()).contains("IllegalStateException").doesNotContain("xoxb");
  }

  @Test
  void aKindThatIsNotInstalledIsRefused() {
    DeliveryOutcome outcome =
        new Channels(List.of()).send(new Prepared("pigeon", MESSAGE, Map.of()));

    assertThat(outcome).isInstanceOf(DeliveryOutcome.Refused.class);
    assertThat(outcome.detail().zhCn()).contains("pigeon");
  }
}
