package io.tocsin.web.api.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tocsin.alert.Alert;
import io.tocsin.plan.Intake;
import io.tocsin.plan.Plan;
import io.tocsin.text.LocalText;
import io.tocsin.web.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events as PagerDuty documents them. */
class EventReaderTest {

  private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
  private static final Plan.AlertRules RULES =
      new Plan.AlertRules(
          "project", "service", "category", Duration.ofMinutes(10), List.of(), List.of());

  private static final String TRIGGER =
      """
      {"routing_key": "samplekeyhere", "event_action": "trigger", "dedup_key": "samplekeyhere",
       "payload": {
         "summary": "Example alert on host1.example.com",
         "timestamp": "2015-07-17T08:42:58.315+0000",
         "source": "monitoringtool:cloudvendor:central-region-dc-01:852559987:cluster/api-stats-prod-003",
         "severity": "info", "component": "postgres", "group": "prod-datapipe", "class": "deploy",
         "custom_details": {"ping time": "1500ms", "load avg": 0.75}},
       "images": [{"src": "https://example.com/a.png", "href": "https://example.com/", "alt": "x"}],
       "links": [{"href": "https://example.com/", "text": "Link text"}],
       "client": "Sample Monitoring Service", "client_url": "https://monitoring.example.com"}
      """;

  @Test
  void aTriggerBecomesAnAlertAboutItsGroupAndComponent() {
    Event event = read(json -> {});
    Alert alert = event.alert(RULES, NOW);

    assertThat(event.action()).isEqualTo(Event.Action.TRIGGER);
    assertThat(alert.source()).isEqualTo("events-v2");
    assertThat(alert.fingerprint()).isEqualTo("samplekeyhere");
    assertThat(alert.state()).isEqualTo(Alert.State.FIRING);
    assertThat(alert.name()).isEqualTo("deploy");
    assertThat(alert.startsAt()).isEqualTo(Instant.parse("2015-07-17T08:42:58.315Z"));
    assertThat(alert.summary()).isEqualTo(LocalText.verbatim("Example alert on host1.example.com"));
    assertThat(alert.labels())
        .containsEntry("project", "prod-datapipe")
        .containsEntry("service", "postgres")
        .containsEntry("severity", "info")
        .containsEntry("client", "Sample Monitoring Service")
        .containsEntry("link", "https://example.com/")
        .containsEntry("ping time", "1500ms")
        .containsEntry("load avg", "0.75");
  }

  @Test
  void detailsThatNameServiceAndComponentGoAhead() {
    Map<String, String> labels =
        read(json ->
                details(json)
                    .put("project", "football-prediction")
                    .put("service", "db")
                    .put("category", "security")
                    .put("alertname", "DatabaseDown"))
            .alert(RULES, NOW)
            .labels();

    assertThat(labels)
        .containsEntry("project", "football-prediction")
        .containsEntry("service", "db")
        .containsEntry("category", "security")
        .containsEntry("alertname", "DatabaseDown");
  }

  @Test
  void withoutAClassTheSummaryIsTheName() {
    assertThat(read(json -> payload(json).remove("class")).alert(RULES, NOW).name())
        .isEqualTo("Example alert on host1.example.com");
  }

  @Test
  void withoutATimeOrWithOneToComeItBeginsNow() {
    assertThat(read(json -> payload(json).remove("timestamp")).alert(RULES, NOW).startsAt())
        .isEqualTo(NOW);
    assertThat(
            read(json -> payload(json).put("timestamp", "2099-01-01T00:00:00Z"))
                .alert(RULES, NOW)
                .startsAt())
        .isEqualTo(NOW);
  }

  @Test
  void aTriggerWithoutAKeyIsGivenOne() {
    String one = read(json -> json.remove("dedup_key")).dedupKey();
    String other = read(json -> json.remove("dedup_key")).dedupKey();

    assertThat(one).hasSize(32).isNotEqualTo(other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"acknowledge", "resolve"})
  void othersNeedTheKeyAndNothingElse(String action) {
    assertThat(read(json -> json.put("event_action", action).remove("payload")).trigger())
        .isEmpty();
    assertThat(errors(json -> json.put("event_action", action).remove("dedup_key")))
        .containsExactly("dedup_key is missing");
  }

  @Test
  void everythingThatIsWrongIsNamedInOneGo() {
    assertThat(
            errors(
                json -> {
                  json.put("dedup_key", "k".repeat(256));
                  payload(json)
                      .put("severity", "fatal")
                      .put("timestamp", "yesterday")
                      .put("summary", 7)
                      .remove("source");
                }))
        .containsExactly(
            "dedup_key is longer than 255 characters",
            "payload.severity is none of \"critical\", \"error\", \"warning\" and \"info\"",
            "payload.summary is not of the expected kind",
            "payload.source is missing",
            "payload.timestamp is no time of day of RFC 3339 between 1970 and 9999");
  }

  @ParameterizedTest
  @CsvSource({"1024,true", "1025,false"})
  void aSummaryMayBeSoLongAndNoLonger(int length, boolean taken) {
    Consumer<ObjectNode> change = json -> payload(json).put("summary", "字".repeat(length));

    if (taken) {
      assertThat(read(change).alert(RULES, NOW).summary().zhCn()).hasSize(500).endsWith("…");
    } else {
      assertThat(errors(change)).containsExactly("payload.summary is longer than 1024 characters");
    }
  }

  @Test
  void whatIsNoActionOrHasNoPayloadIsNamed() {
    assertThat(errors(json -> json.put("event_action", "snooze")))
        .singleElement()
        .asString()
        .startsWith("event_action");
    assertThat(errors(json -> json.remove("payload")))
        .singleElement()
        .asString()
        .startsWith("payload");
  }

  @Test
  void whatRoutesHasToBeWhole() {
    assertThat(errors(json -> payload(json).put("group", "g".repeat(1025))))
        .singleElement()
        .asString()
        .startsWith("/payload/custom_details/project, /payload/group is longer");
  }

  @Test
  void whateverIsInAnEventItIsReadOrRefused() {
    Random random = new Random(20_261_127);
    List<String> fields = List.of("summary", "source", "severity", "timestamp", "group", "class");
    for (int round = 0; round < 2000; round++) {
      ObjectNode event = event();
      payload(event).set(fields.get(random.nextInt(fields.size())), anything(random, 2));
      details(event).set(text(random), anything(random, 2));
      try {
        Alert alert = new EventReader(event, Intake.USUAL_EVENTS).read().alert(RULES, NOW);
        assertThat(alert.name()).as("%s", event).isNotBlank().hasSizeLessThanOrEqualTo(300);
        assertThat(alert.labels()).as("%s", event).hasSizeLessThanOrEqualTo(64);
      } catch (InvalidEvent e) {
        assertThat(e.errors()).isNotEmpty();
      }
    }
  }

  private static JsonNode anything(Random random, int depth) {
    var nodes = Json.mapper().getNodeFactory();
    return switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0 -> nodes.nullNode();
      case 1 -> nodes.booleanNode(random.nextBoolean());
      case 2 -> nodes.numberNode(random.nextLong());
      case 3 -> nodes.textNode(text(random));
      case 4 -> nodes.arrayNode().add(anything(random, depth - 1));
      default -> nodes.objectNode().set(text(random), anything(random, depth - 1));
    };
  }

  private static String text(Random random) {
    int length = random.nextInt(10) == 0 ? random.nextInt(3000) : random.nextInt(12);
    return random
        .ints(length, 0, Character.MAX_VALUE + 1)
        .collect(StringBuilder::new, (b, c) -> b.append((char) c), StringBuilder::append)
        .toString();
  }

  private static Event read(Consumer<ObjectNode> change) {
    ObjectNode event = event();
    change.accept(event);
    return new EventReader(event, Intake.USUAL_EVENTS).read();
  }

  private static List<String> errors(Consumer<ObjectNode> change) {
    ObjectNode event = event();
    change.accept(event);
    EventReader reader = new EventReader(event, Intake.USUAL_EVENTS);
    List<String> found = new java.util.ArrayList<>();
    assertThatThrownBy(reader::read)
        .isInstanceOfSatisfying(
            InvalidEvent.class, e -> e.errors().forEach(error -> found.add(error.en())));
    return found;
  }

  private static ObjectNode payload(ObjectNode event) {
    return (ObjectNode) event.get("payload");
  }

  private static ObjectNode details(ObjectNode event) {
    return (ObjectNode) payload(event).get("custom_details");
  }

  private static ObjectNode event() {
    try {
      return (ObjectNode) Json.mapper().readTree(TRIGGER);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
