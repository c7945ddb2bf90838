package io.tocsin.web.api.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tocsin.alert.Alert;
import io.tocsin.web.api.intake.Reading;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Grafana's unified alerting, as its documentation has it. */
class GrafanaAlertTest {

  @Test
  void anAlertHasTheValuesOfItsRuleAndTheLinksAsLabels() {
    Reading.Good good = good(Group.readGrafana(documented()).get(0));
    Alert alert = good.alert();

    assertThat(alert.source()).isEqualTo("grafana");
    assertThat(alert.fingerprint()).isEqualTo("c6eadffa33fcdf37");
    assertThat(alert.startsAt()).isEqualTo(Instant.parse("2021-10-12T07:51:03.157076Z"));
    assertThat(alert.summary().en()).isEqualTo("Memory of the app is high");
    assertThat(alert.labels())
        .containsEntry("project", "football-prediction")
        .containsEntry("values", "B=44.23943737541908, C=1")
        .containsEntry("dashboardURL", "https://grafana.example.com/d/abc")
        .containsKey("silenceURL")
        .doesNotContainKey("panelURL");
    assertThat(good.byKey()).isFalse();
  }

  @Test
  void whatIsResolvedIsKnownByItsFingerprintSinceSomeVersionsChangeItsBeginning() {
    Reading.Good good = good(Group.readGrafana(documented()).get(1));

    assertThat(good.alert().state()).isEqualTo(Alert.State.RESOLVED);
    assertThat(good.byKey()).isTrue();
    assertThat(good.alert().labels().get("values")).startsWith("[ var='B'");
  }

  @Test
  void oneBadAlertOfAGroupIsRejectedByItself() {
    ObjectNode body = documented();
    ((ObjectNode) body.get("alerts").get(0)).remove("startsAt");

    List<Reading> readings = Group.readGrafana(body);

    assertThat(readings.get(0)).isInstanceOf(Reading.Bad.class);
    assertThat(readings.get(1)).isInstanceOf(Reading.Good.class);
  }

  @Test
  void whatIsTooMuchForALabelIsLeftOutAndNotTheAlert() {
    ObjectNode body = documented();
    ObjectNode first = (ObjectNode) body.get("alerts").get(0);
    first.put("dashboardURL", "x".repeat(2000));
    ObjectNode values = first.putObject("values");
    for (int i = 0; i < 500; i++) {
      values.put("v" + i, i);
    }

    Alert alert = good(Group.readGrafana(body).get(0)).alert();

    assertThat(alert.labels()).doesNotContainKey("dashboardURL");
    assertThat(alert.labels().get("values")).hasSizeLessThanOrEqualTo(1024).endsWith("…");
  }

  @Test
  void aBodyWithoutAListOfAlertsIsRefused() {
    ObjectNode body = documented();
    body.remove("alerts");

    assertThatThrownBy(() -> Group.readGrafana(body)).isInstanceOf(Invalid.class);
    ArrayNode list = Json.mapper().createArrayNode();
    assertThatThrownBy(() -> Group.readGrafana(list)).isInstanceOf(Invalid.class);
  }

  private static Reading.Good good(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Good.class);
    return (Reading.Good) reading;
  }

  private static ObjectNode documented() {
    try (InputStream in = GrafanaAlertTest.class.getResourceAsStream("grafana.json")) {
      return (ObjectNode) Json.mapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
