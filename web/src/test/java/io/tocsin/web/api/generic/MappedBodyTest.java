package io.tocsin.web.api.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.alert.Alert;
import io.tocsin.plan.AlertMapping;
import io.tocsin.plan.AlertMapping.Field;
import io.tocsin.plan.AlertMapping.Place;
import io.tocsin.plan.Plan;
import io.tocsin.text.LocalText;
import io.tocsin.web.api.intake.Reading;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON of any kind, by mappings. */
class MappedBodyTest {

  private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
  private static final Plan.AlertRules RULES =
      new Plan.AlertRules(
          "project", "service", "category", Duration.ofMinutes(10), List.of(), List.of());

  @Test
  void aFlatBodyIsAnAlertThatItsKeyTellsFromOthers() {
    Reading.Good good =
        one("{\"state\": \"Down\", \"id\": 17, \"name\": \"Ping\", \"text\": \"没有应答\"}");
    Alert alert = good.alert();

    assertThat(good.byKey()).isTrue();
    assertThat(alert.source()).isEqualTo("generic");
    assertThat(alert.fingerprint()).isEqualTo("17");
    assertThat(alert.name()).isEqualTo("Ping");
    assertThat(alert.state()).isEqualTo(Alert.State.FIRING);
    assertThat(alert.startsAt()).isEqualTo(NOW);
    assertThat(alert.summary()).isEqualTo(LocalText.verbatim("没有应答"));
    assertThat(alert.labels())
        .isEqualTo(
            Map.of("alertname", "Ping", "project", "football-prediction", "severity", "critical"));
  }

  @ParameterizedTest
  @CsvSource({
    "\"2026-11-22T21:45:39Z\", 2026-11-22T21:45:39Z",
    "1795383939, 2026-11-22T21:45:39Z",
    "1795383939131, 2026-11-22T21:45:39.131Z"
  })
  void whatSaysSinceWhenIsToldFromOthersByThatToo(String since, Instant time) {
    Reading.Good good = one("{\"state\": \"up\", \"id\": \"a\", \"since\": " + since + "}");

    assertThat(good.byKey()).isFalse();
    assertThat(good.alert().startsAt()).isEqualTo(time);
    assertThat(good.alert().state()).isEqualTo(Alert.State.RESOLVED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | /id, /key",
        "{\"id\": \"a\"} | /state",
        "{\"id\": \"a\", \"state\": {}} | /state",
        "{\"id\": \"a\", \"state\": \"odd\"} | /state",
        "{\"id\": \"a\", \"state\": \"up\", \"since\": \"now\"} | /since",
        "{\"id\": \"a\", \"state\": \"up\", \"since\": -1} | /since",
        "[] | /id, /key",
        "7 | /id, /key"
      })
  void whatDoesNotFitIsRefusedWithThePointerNamed(String body, String pointer) {
    assertThatThrownBy(() -> one(body)).isInstanceOf(Invalid.class).hasMessage(pointer);
  }

  @Test
  void whatAStatusMayBeIsSaid() {
    assertThatThrownBy(() -> one("{\"id\": \"a\", \"state\": \"odd\"}"))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.errors().get(0).message().en())
                    .isEqualTo(
                        "\"odd\" is not known to the mapping ping: it fires at down; it is"
                            + " resolved at up"));
  }

  @Test
  void aKeyThatIsTooLongIsRefusedSinceItIdentifies() {
    assertThatThrownBy(() -> one("{\"state\": \"up\", \"id\": \"" + "x".repeat(256) + "\"}"))
        .hasMessage("/id, /key");
  }

  @Test
  void ofSeveralAlertsOneThatDoesNotFitIsRejectedByItself() {
    List<Reading> readings =
        body(
            mapping(Optional.of("/data/checks")),
            "{\"data\": {\"checks\": [{\"id\": 1, \"state\": \"down\"}, {\"id\": 2}, 3]}}");

    assertThat(readings).hasSize(3);
    assertThat(readings.get(0)).isInstanceOf(Reading.Good.class);
    assertThat(readings.get(1))
        .isEqualTo(
            new Reading.Bad(
                "2",
                new LocalText(
                    "/data/checks/1/state: nothing stands there; it is the status of the alert",
                    "/data/checks/1/state：此处没有内容；这里应是告警的 status")));
    assertThat(readings.get(2)).isInstanceOf(Reading.Bad.class);
  }

  @Test
  void anArrayThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> body(mapping(Optional.of("/data/checks")), "{\"data\": 1}"))
        .isInstanceOf(Invalid.class)
        .hasMessage("/data/checks");
  }

  @Test
  void oneAlertTooManyIsRefused() {
    String items = String.join(",", java.util.Collections.nCopies(MappedBody.MOST_ALERTS + 1, "1"));

    assertThatThrownBy(() -> body(mapping(Optional.of("/a")), "{\"a\": [" + items + "]}"))
        .hasMessage("/a");
  }

  private static Reading.Good one(String body) {
    return (Reading.Good) body(mapping(Optional.empty()), body).get(0);
  }

  private static List<Reading> body(AlertMapping mapping, String body) {
    return new MappedBody(mapping, RULES, NOW).read(json(body));
  }

  private static AlertMapping mapping(Optional<String> alerts) {
    return new AlertMapping(
        "ping",
        alerts,
        places("/state"),
        Set.of("down"),
        Set.of("up"),
        Map.of(
            Field.FINGERPRINT,
            places("/id", "/key"),
            Field.ALERTNAME,
            places("/name"),
            Field.SERVICE,
            List.of(new Place.Constant("football-prediction")),
            Field.SEVERITY,
            List.of(new Place.Pointer("/severity"), new Place.Constant("critical")),
            Field.SUMMARY,
            places("/text"),
            Field.STARTS_AT,
            places("/since")));
  }

  private static List<Place> places(String... pointers) {
    return Arrays.stream(pointers).map(Place.Pointer::new).map(Place.class::cast).toList();
  }

  private static JsonNode json(String text) {
    try {
      return Json.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
