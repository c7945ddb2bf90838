package io.tocsin.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Procedures, what was never there, health and the API's own document. */
class ServerContractIT {

  private final Api api = Api.withToken();

  @Test
  void procedures() {
    JsonNode page = api.get("/api/v1/procedures?limit=200").json();

    assertThat(page.path("items").findValuesAsText("key"))
        .contains("incident-lifecycle", "escalation-path", "site-outage");
    assertThat(page.path("items").get(0).fieldNames())
        .toIterable()
        .containsExactly("key", "name", "kind", "version", "lastTestedAt");
    Api.Answer model = api.get("/api/v1/procedures/site-outage/bpmn");
    assertThat(model.header("Content-Type")).startsWith("application/xml");
    assertThat(model.text()).contains("id=\"site-outage\"");
    assertThat(api.get("/api/v1/procedures/none/bpmn").status()).isEqualTo(404);
  }

  /** The other tests give a data folder of their own; the README's Run command does not. */
  @Test
  void theDataFolderIsKnownWithoutASetting() throws IOException {
    Path packaged = Path.of("target", "liberty", "wlp", "usr", "servers", "tocsin", "server.xml");

    assertThat(Files.readString(packaged))
        .containsPattern("name=\"tocsin.home\" defaultValue=\"/[^$\"]+/data\"");
  }

  @Test
  void whatWasNeverThereIsNotFound() {
    assertThat(api.post("/api/v1/deliveries/none/resend", "{}").status()).isEqualTo(404);
    assertThat(api.post("/api/v1/deliveries/no%20id/resend", "{}").status()).isEqualTo(404);
    assertThat(api.post("/api/v1/actions/none/cancel", "{}").status()).isEqualTo(404);
    assertThat(api.post("/api/v1/actions/none/confirm", "{\"commandHash\": \"x\"}").status())
        .isEqualTo(404);
    assertThat(api.get("/api/v1/nothing").status()).isEqualTo(404);
  }

  @Test
  void healthIsPublicAndKnowsDatabaseAndEngine() {
    Api.Answer ready = Api.anonymous().get("/health/ready");

    assertThat(ready.status()).as("%s", ready).isEqualTo(200);
    assertThat(ready.json().path("checks").findValuesAsText("name")).contains("database", "engine");
    assertThat(Api.anonymous().get("/health/live").status()).isEqualTo(200);
    assertThat(Api.anonymous().get("/health/started").status()).isEqualTo(200);
  }

  @Test
  void theDocumentShowsTheApi() {
    JsonNode document = Api.anonymous().get("/openapi?format=json").json();

    JsonNode paths = document.path("paths");
    assertThat(paths.has("/api/v1/incidents/{id}/acknowledge")).isTrue();
    assertThat(paths.has("/sign-in")).isFalse();
    JsonNode schemas = document.path("components").path("schemas");
    assertThat(schemas.at("/IncidentId/type").asText()).isEqualTo("string");
    assertThat(schemas.at("/IncidentJson/properties/declaredAt/format").asText())
        .isEqualTo("date-time");
  }
}
