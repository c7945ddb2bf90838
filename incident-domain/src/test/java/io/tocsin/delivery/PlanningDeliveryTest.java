package io.tocsin.delivery;

import static io.tocsin.delivery.DeliveryDesk.INCIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.delivery.Attempt.Outcome;
import io.tocsin.incident.Severity;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanningDeliveryTest {

  @TempDir Path home;
  private DeliveryDesk desk;

  @BeforeEach
  void setUp() {
    desk = new DeliveryDesk(home);
  }

  @Test
  void recordsAndQueuesForTheChannelWithTheIncidentsPriority() {
    Delivery delivery = desk.planned("opened", Severity.P0, "tech-lead");

    assertThat(delivery.state()).isEqualTo(DeliveryState.PLANNED);
    assertThat(delivery.nextTryAt()).contains(desk.clock.instant());
    assertThat(desk.queue).containsExactly("send " + delivery.id() + " by mail at 100");
  }

  @Test
  void keepsTheReferenceAndNotTheAddress() {
    assertThat(desk.planned(Severity.P0).address()).isEqualTo("${env:TECH_LEAD_MAIL}");
  }

  @Test
  void plansTheSameEventOnce() {
    Delivery first = desk.planned("opened", Severity.P0, "team");
    Delivery second = desk.planned("opened", Severity.P1, "team");

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(desk.queue).hasSize(1);
    assertThat(desk.planned("page:1:2", Severity.P0, "team").id()).isNotEqualTo(first.id());
  }

  @Test
  void anUnknownContactIsAFailedDeliveryAndNotSilence() {
    assertFailed("nobody", "mail", "no contact \"nobody\"", "没有联系人“nobody”");
  }

  @Test
  void anUnknownChannelIsAFailedDelivery() {
    assertFailed("team", "telegraph", "no channel \"telegraph\"", "没有渠道“telegraph”");
  }

  @Test
  void aKindThatNobodyWorksForIsAFailedDelivery() {
    assertFailed("tech-lead", "pigeon", "no channel of kind \"pigeon\"", "“pigeon”类型");
  }

  @Test
  void aContactWithoutAnAddressOnTheChannelIsAFailedDelivery() {
    assertFailed("tech-lead", "room", "Tech lead has no address on Room", "技术负责人在群上没有地址");
  }

  @Test
  void nothingIsPlannedForWhoMayNotHearOfIt() {
    desk.hearing = contact -> false;

    assertThat(desk.planning.plan(INCIDENT, "opened", Severity.P0, "tech-lead", "mail")).isEmpty();

    assertThat(desk.queue).isEmpty();
    assertThat(desk.deliveries.of(INCIDENT)).isEmpty();
  }

  private void assertFailed(String contact, String channel, String english, String chinese) {
    Delivery delivery =
        desk.deliveries.get(
            desk.planning.plan(INCIDENT, "opened", Severity.P0, contact, channel).orElseThrow());

    assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
    assertThat(delivery.attempts())
        .singleElement()
        .satisfies(
            attempt -> {
              assertThat(attempt.outcome()).isEqualTo(Outcome.NOT_SENT);
              assertThat(attempt.detail().en()).contains(english);
              assertThat(attempt.detail().zhCn()).contains(chinese);
            });
    assertThat(desk.queue).isEmpty();
  }
}
