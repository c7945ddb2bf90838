package io.tocsin.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.tocsin.incident.Actor;
import io.tocsin.incident.House;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.WrongState;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.TimelineEntry;
import io.tocsin.update.StatusUpdate.Audience;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person tells how an incident stands (spec, N7), on a real database. */
abstract class StatusUpdateContract {

  private static final Actor WANG = Actor.person("wang");

  private TestDatabase database;
  private House house;
  private IncidentId incident;
  private final UpdateHouse.Sent sent = new UpdateHouse.Sent();

  abstract TestDatabase database();

  @BeforeEach
  void declare() {
    database = database();
    house = new House(database);
    incident = house.declare(House.outage()).id();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anUpdateIsKeptAndSentAndStandsInTheTimeline() {
    write("The database is full.\nWe free space.", Audience.INTERNAL);

    StatusUpdate kept = updates().get(0);
    assertThat(kept.text()).isEqualTo("The database is full.\nWe free space.");
    assertThat(kept.by()).isEqualTo(WANG);
    assertThat(kept.at()).isEqualTo(house.clock.instant());
    assertThat(sent.events).containsExactly("update:1");
    assertThat(sent.armedAnew).isEqualTo(1);
    TimelineEntry entry = house.timeline(incident, EntryKind.UPDATE).get(0);
    assertThat(entry.text()).isEqualTo(LocalText.verbatim(kept.text()));
    assertThat(entry.actor()).isEqualTo(WANG);
    assertThat(entry.data()).contains(entry("number", "1"), entry("audience", "INTERNAL"));
  }

  @Test
  void updatesOfAnIncidentAreCountedAndTheNewestComesFirst() {
    write("one", Audience.INTERNAL);
    IncidentId other = house.declare(House.outage()).id();
    house.in(rooms -> writing(rooms).write(other, "elsewhere", Audience.INTERNAL, WANG));
    house.clock.pass(Duration.ofMinutes(5));
    write("two", Audience.STAKEHOLDERS);

    assertThat(updates()).extracting(StatusUpdate::number).containsExactly(2, 1);
    Optional<StatusUpdate> newest = house.in(rooms -> UpdateHouse.updates(rooms).newest(incident));
    assertThat(newest.map(StatusUpdate::text)).contains("two");
    List<StatusUpdate> later = house.in(rooms -> UpdateHouse.updates(rooms).of(incident, 1, 10));
    assertThat(later).extracting(StatusUpdate::text).containsExactly("two");
  }

  @Test
  void whatIsForRespondersOnlyIsNeverPublished() {
    write("the intruder came by the old VPN", Audience.INTERNAL);
    write("logins are closed until noon", Audience.STAKEHOLDERS);

    List<StatusUpdate> published =
        house.in(rooms -> UpdateHouse.updates(rooms).published(incident, 10));
    assertThat(published)
        .extracting(StatusUpdate::text)
        .containsExactly("logins are closed until noon");
  }

  @Test
  void anIncidentThatHasEndedRefusesAndSaysWhatToDoInstead() {
    house.in(rooms -> rooms.cancelling.cancel(incident, "a test", WANG));

    assertThatThrownBy(() -> write("all is well", Audience.INTERNAL))
        .isInstanceOfSatisfying(
            WrongState.class,
            refused -> {
              assertThat(refused.text().en()).contains("is cancelled", "declare a new one");
              assertThat(refused.text().zhCn()).contains("已取消", "登记新事件");
            });
    assertThat(sent.events).isEmpty();
  }

  @Test
  void theLongestUpdateIsKeptWholeAndALongerOneIsNot() {
    String longest = "长".repeat(StatusUpdate.LONGEST);
    write(longest, Audience.INTERNAL);

    assertThat(updates().get(0).text()).isEqualTo(longest);
    assertThatIllegalArgumentException().isThrownBy(() -> write(longest + "!", Audience.INTERNAL));
    assertThatIllegalArgumentException().isThrownBy(() -> write(" \n", Audience.INTERNAL));
  }

  private void write(String text, Audience audience) {
    house.in(rooms -> writing(rooms).write(incident, text, audience, WANG));
  }

  private WritingUpdate writing(House.Rooms rooms) {
    return UpdateHouse.writing(rooms, house, sent);
  }

  private List<StatusUpdate> updates() {
    return house.in(rooms -> UpdateHouse.updates(rooms).newestFirst(incident, 10));
  }
}
