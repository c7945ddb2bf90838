package io.tocsin.web.api.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tocsin.alert.Alert;
import io.tocsin.text.LocalText;
import io.tocsin.web.api.intake.Reading;
import io.tocsin.web.error.FieldError;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alertmanager's bodies, as captured from a real one and as nobody would wish them. */
class GroupTest {

  @Test
  void readsWhatARealAlertmanagerSends() {
    Alert alert = good(Group.read(captured("firing.json")).get(0));

    assertThat(alert.fingerprint()).isEqualTo("7af8addc487f41dc");
    assertThat(alert.source()).isEqualTo("alertmanager");
    assertThat(alert.state()).isEqualTo(Alert.State.FIRING);
    assertThat(alert.startsAt()).isEqualTo(Instant.parse("2026-11-22T21:45:39.131Z"));
    assertThat(alert.name()).isEqualTo("DatabaseDown");
    assertThat(alert.labels()).containsEntry("service", "db").hasSize(7);
    assertThat(alert.summary())
        .isEqualTo(LocalText.verbatim("PostgreSQL on 127.0.0.1:19187 is down"));
  }

  @Test
  void resolvedIsTheSameAlert() {
    Alert fired = good(Group.read(captured("firing.json")).get(0));
    Alert resolved = good(Group.read(captured("resolved.json")).get(0));

    assertThat(resolved.state()).isEqualTo(Alert.State.RESOLVED);
    assertThat(resolved.fingerprint()).isEqualTo(fired.fingerprint());
    assertThat(resolved.startsAt()).isEqualTo(fired.startsAt());
  }

  @Test
  void unknownFieldsAreIgnored() {
    assertThat(
            read(
                alert -> {
                  alert.put("newInAlertmanager1", true);
                  alert.putObject("more").putArray("of").add(1);
                }))
        .isInstanceOf(Reading.Good.class);
  }

  @Test
  void oneBadAlertOfAGroupIsRejectedByItself() {
    ObjectNode body = captured("firing.json");
    ArrayNode alerts = (ArrayNode) body.get("alerts");
    ObjectNode bad = alerts.get(0).deepCopy();
    bad.put("fingerprint", "bad").remove("startsAt");
    alerts.insert(0, bad);
    alerts.add("not an alert");

    List<Reading> readings = Group.read(body);

    assertThat(readings).hasSize(3);
    assertThat(readings.get(0))
        .isEqualTo(new Reading.Bad("bad", new LocalText("startsAt is missing", "缺少 startsAt")));
    assertThat(good(readings.get(1)).fingerprint()).isEqualTo("7af8addc487f41dc");
    assertThat(bad(readings.get(2)).fingerprint()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fingerprint", "labels", "startsAt", "status"})
  void whatAnAlertNeedsIsNamedWhenItIsMissing(String field) {
    assertThat(bad(read(alert -> alert.remove(field))).reason().en())
        .isEqualTo(field + " is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fingerprint", "labels", "startsAt", "status"})
  void whatIsOfAnotherKindIsNamed(String field) {
    assertThat(bad(read(alert -> alert.put(field, 5))).reason().en())
        .isEqualTo(field + " is not of the expected kind");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01T00:00:00Z",
        "yesterday",
        "2026-13-01T00:00:00Z",
        "+99999-01-01T00:00:00Z"
      })
  void aTimeThatCannotBeIsRejected(String time) {
    assertThat(bad(read(alert -> alert.put("startsAt", time))).reason().en())
        .startsWith("startsAt is no time");
  }

  @Test
  void aTimeIsKeptToTheMicrosecondAsItIsStored() {
    Reading reading = read(alert -> alert.put("startsAt", "2026-11-23T05:00:00.123456789+08:00"));

    assertThat(good(reading).startsAt()).isEqualTo(Instant.parse("2026-11-22T21:00:00.123456Z"));
  }

  @Test
  void neitherFiringNorResolvedIsRejected() {
    assertThat(bad(read(alert -> alert.put("status", "suppressed"))).reason().en())
        .startsWith("status is neither");
  }

  @ParameterizedTest
  @CsvSource({"64,true", "65,false"})
  void soManyLabelsAndNoMore(int number, boolean taken) {
    Reading reading =
        read(
            alert -> {
              ObjectNode labels = alert.putObject("labels");
              for (int i = 0; i < number; i++) {
                labels.put("label" + i, "x");
              }
            });

    assertThat(reading instanceof Reading.Good).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"1024,true", "1025,false"})
  void aLabelMayBeSoLongAndNoLonger(int length, boolean taken) {
    Reading reading =
        read(alert -> ((ObjectNode) alert.get("labels")).put("path", "x".repeat(length)));

    assertThat(reading instanceof Reading.Good).isEqualTo(taken);
  }

  @Test
  void labelsThatTogetherAreLongerThanTheirColumnAreRejected() {
    Reading reading =
        read(
            alert -> {
              for (int i = 0; i < 30; i++) {
                ((ObjectNode) alert.get("labels")).put("path" + i, "x".repeat(1000));
              }
            });

    assertThat(bad(reading).reason().en()).startsWith("the labels together");
  }

  @Test
  void whatADatabaseCannotKeepIsRejected() {
    assertThat(read(alert -> ((ObjectNode) alert.get("labels")).put("path", "a\u0000b")))
        .isInstanceOf(Reading.Bad.class);
    assertThat(read(alert -> alert.put("fingerprint", "\ud800"))).isInstanceOf(Reading.Bad.class);
  }

  @Test
  void bothLanguagesAreTakenFromTheirAnnotations() {
    Reading reading =
        read(
            alert ->
                alert
                    .putObject("annotations")
                    .put("summary", "数据库宕机")
                    .put("summary_en", "Database is down"));

    assertThat(good(reading).summary()).isEqualTo(new LocalText("Database is down", "数据库宕机"));
  }

  @Test
  void withoutAnnotationsTheNameIsTheSummary() {
    assertThat(good(read(alert -> alert.remove("annotations"))).summary())
        .isEqualTo(LocalText.verbatim("DatabaseDown"));
    assertThat(good(read(alert -> alert.putObject("annotations").put("summary", 7))).summary())
        .isEqualTo(LocalText.verbatim("DatabaseDown"));
  }

  @Test
  void aLongSummaryIsShortenedSinceNoEmergencyMayBeLostForIt() {
    String summary =
        good(read(alert -> alert.putObject("annotations").put("summary", "😀".repeat(900))))
            .summary()
            .zhCn();

    assertThat(summary).endsWith("😀…").hasSizeLessThanOrEqualTo(500);
  }

  @Test
  void anotherVersionIsRefused() {
    assertThat(refused(body -> body.put("version", "5"))).isEqualTo("version");
    assertThat(refused(body -> body.remove("version"))).isEqualTo("version");
  }

  @Test
  void aBodyWithoutAListOfAlertsIsRefused() {
    assertThat(refused(body -> body.remove("alerts"))).isEqualTo("alerts");
    assertThat(refused(body -> body.put("alerts", "none"))).isEqualTo("alerts");
    assertThatThrownBy(() -> Group.read(Json.mapper().createArrayNode()))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void oneAlertTooManyIsRefused() {
    assertThat(Group.read(ofSize(Group.MOST_ALERTS))).hasSize(Group.MOST_ALERTS);
    assertThatThrownBy(() -> Group.read(ofSize(Group.MOST_ALERTS + 1)))
        .isInstanceOf(Invalid.class)
        .hasMessage("alerts");
  }

  @Test
  void whateverIsInAGroupEachAlertIsReadOrRejected() {
    Random random = new Random(20_261_123);
    for (int round = 0; round < 3000; round++) {
      ObjectNode body = captured("firing.json");
      ArrayNode alerts = (ArrayNode) body.get("alerts");
      ObjectNode broken = alerts.get(0).deepCopy();
      List<String> fields = List.of("fingerprint", "labels", "annotations", "startsAt", "status");
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        broken.set(fields.get(random.nextInt(fields.size())), anything(random, 3));
      }
      alerts.add(broken).add(anything(random, 3));

      List<Reading> readings = Group.read(body);

      assertThat(readings).as("of %s", body).hasSize(3);
      assertThat(readings.get(0)).as("of %s", body).isInstanceOf(Reading.Good.class);
      readings.forEach(GroupTest::fitsItsColumns);
    }
  }

  private static void fitsItsColumns(Reading reading) {
    if (reading instanceof Reading.Good good) {
      assertThat(good.alert().fingerprint()).isNotBlank().hasSizeLessThanOrEqualTo(255);
      assertThat(good.alert().name()).hasSizeLessThanOrEqualTo(300);
      assertThat(good.alert().summary().zhCn()).isNotBlank().hasSizeLessThanOrEqualTo(500);
    } else {
      assertThat(bad(reading).reason().en()).isNotBlank();
    }
  }

  private static JsonNode anything(Random random, int depth) {
    var nodes = Json.mapper().getNodeFactory();
    return switch (random.nextInt(depth > 0 ? 8 : 6)) {
      case 0 -> nodes.nullNode();
      case 1 -> nodes.booleanNode(random.nextBoolean());
      case 2 -> nodes.numberNode(random.nextLong());
      case 3 -> nodes.textNode(text(random));
      case 4 -> nodes.numberNode(random.nextGaussian());
      case 5 -> nodes.textNode("2026-11-2" + random.nextInt(10) + "T00:00:00Z");
      case 6 -> nodes.arrayNode().add(anything(random, depth - 1));
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

  private static Reading read(Consumer<ObjectNode> change) {
    ObjectNode body = captured("firing.json");
    change.accept((ObjectNode) body.get("alerts").get(0));
    return Group.read(body).get(0);
  }

  private static String refused(Consumer<ObjectNode> change) {
    ObjectNode body = captured("firing.json");
    change.accept(body);
    try {
      Group.read(body);
    } catch (Invalid e) {
      return e.errors().stream().map(FieldError::field).toList().get(0);
    }
    throw new AssertionError("it was read: " + body);
  }

  private static ObjectNode ofSize(int size) {
    ObjectNode body = captured("firing.json");
    ArrayNode alerts = (ArrayNode) body.get("alerts");
    JsonNode first = alerts.get(0);
    while (alerts.size() < size) {
      alerts.add(first);
    }
    return body;
  }

  private static Alert good(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Good.class);
    return ((Reading.Good) reading).alert();
  }

  private static Reading.Bad bad(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Bad.class);
    return (Reading.Bad) reading;
  }

  private static ObjectNode captured(String name) {
    try (InputStream in = GroupTest.class.getResourceAsStream(name)) {
      return (ObjectNode) Json.mapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
