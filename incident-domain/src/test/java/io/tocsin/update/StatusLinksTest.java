package io.tocsin.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.delivery.link.LinksForTests;
import io.tocsin.incident.Actor;
import io.tocsin.incident.House;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.WrongState;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.timeline.EntryKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The link of the stakeholders' page (spec, N7). */
class StatusLinksTest {

  private static final Actor WANG = Actor.person("wang");

  @TempDir Path home;
  private final TestDatabase database = TestDatabase.h2();
  private final House house = new House(database);
  private IncidentId incident = new IncidentId("0");

  @BeforeEach
  void declare() {
    incident = house.declare(House.outage()).id();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void thereIsNoneUntilSomebodyMakesIt() {
    assertThat(url()).isEmpty();

    make();

    assertThat(url()).hasValueSatisfying(u -> assertThat(u).startsWith("https://tocsin.example"));
    assertThat(opened(token())).contains(incident);
    assertThat(house.timeline(incident, EntryKind.UPDATE).get(0).text().en())
        .isEqualTo("Link of the stakeholders' page made by wang");
  }

  @Test
  void makingItAgainKeepsTheOneThatIsOut() {
    make();
    String first = token();
    house.clock.pass(Duration.ofDays(1));
    make();

    assertThat(token()).isEqualTo(first);
    assertThat(house.timeline(incident, EntryKind.UPDATE)).hasSize(1);
  }

  @Test
  void oneThatWasTakenBackOpensNothingAndTheNextIsAnother() {
    make();
    String first = token();
    house.in(rooms -> revoked(rooms));
    assertThat(opened(first)).isEmpty();
    assertThat(url()).isEmpty();

    make();

    assertThat(token()).isNotEqualTo(first);
    assertThat(opened(first)).isEmpty();
    assertThat(opened(token())).contains(incident);
  }

  @Test
  void itIsGoodForNinetyDays() {
    make();
    String token = token();
    house.clock.pass(Duration.ofDays(90).minusSeconds(1));
    assertThat(opened(token)).contains(incident);

    house.clock.pass(Duration.ofSeconds(1));

    assertThat(opened(token)).isEmpty();
    assertThat(url()).isEmpty();
  }

  @Test
  void itIsSignedAndSaysNothingOfTheIncident() {
    make();
    String token = token();

    assertThat(opened(token.substring(0, token.length() - 2) + "AA")).isEmpty();
    assertThat(opened("nonsense")).isEmpty();
    byte[] payload = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
    assertThat(new String(payload, StandardCharsets.UTF_8)).matches("[0-9a-f]{32}\\|[0-9]+");
  }

  @Test
  void whatHasEndedGetsNoNewOneButKeepsItsOwn() {
    make();
    IncidentId other = house.declare(House.outage()).id();
    house.in(rooms -> rooms.cancelling.cancel(incident, "a test", WANG));
    house.in(rooms -> rooms.cancelling.cancel(other, "a test", WANG));

    assertThat(opened(token())).contains(incident);
    assertThatThrownBy(() -> house.in(rooms -> made(rooms, other)))
        .isInstanceOf(WrongState.class)
        .hasMessageContaining("has ended");
  }

  private void make() {
    house.in(rooms -> made(rooms, incident));
  }

  private IncidentId made(House.Rooms rooms, IncidentId id) {
    links(rooms).make(id, WANG);
    return id;
  }

  private IncidentId revoked(House.Rooms rooms) {
    links(rooms).revoke(incident, WANG);
    return incident;
  }

  private Optional<String> url() {
    return house.in(rooms -> links(rooms).url(incident));
  }

  private String token() {
    String url = url().orElseThrow();
    return url.substring(url.indexOf(StatusLinks.PATH) + StatusLinks.PATH.length());
  }

  private Optional<IncidentId> opened(String token) {
    return house.in(rooms -> links(rooms).opened(token).map(Incident::id));
  }

  private StatusLinks links(House.Rooms rooms) {
    return new StatusLinks(
        rooms.entityManager,
        LinksForTests.signing(home),
        rooms.incidents,
        UpdateHouse.updates(rooms),
        rooms.timeline,
        house.clock);
  }
}
