package io.tocsin.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The plan as a folder that goes out and comes in (spec, D1). */
class PlanContractIT {

  private static final String EXPORT = "/api/v1/plan/export";
  private static final String IMPORT = "/api/v1/plan/import";
  private static final String ANNOTATED = "\n# kept by the team\n";

  private final Api api = Api.withToken();

  @Test
  void whatGoesOutComesInAndGoesOutAgainByteForByte() {
    byte[] first = api.download(EXPORT);
    byte[] changed = PlanArchives.with(first, "plan.yaml", text -> text + ANNOTATED);

    JsonNode tried = imported(changed, "?dryRun=true");
    assertThat(tried.path("applied").asBoolean()).isFalse();
    assertThat(tried.path("changes").findValuesAsText("path")).containsExactly("plan.yaml");
    assertThat(tried.path("changes").path(0).path("diff").toString())
        .contains("+# kept by the team");
    assertThat(api.download(EXPORT)).isEqualTo(first);

    JsonNode taken = imported(changed, "");
    assertThat(taken.path("applied").asBoolean()).isTrue();
    byte[] second = api.download(EXPORT);
    assertThat(PlanArchives.unpacked(second)).isEqualTo(PlanArchives.unpacked(changed));

    JsonNode same = imported(second, "");
    assertThat(same.path("applied").asBoolean()).isFalse();
    assertThat(same.path("number")).isEqualTo(taken.path("number"));
    imported(first, "");
    assertThat(api.download(EXPORT)).isEqualTo(first);
  }

  @Test
  void aBrokenPlanChangesNothing() {
    byte[] first = api.download(EXPORT);
    byte[] broken =
        PlanArchives.with(
            first,
            "procedures/site-outage.bpmn",
            text -> text.replaceFirst("camunda:topic=\"[^\"]*\"", "camunda:topic=\"shell\""));

    Api.Answer answer = api.upload(IMPORT, PlanArchives.TYPE, broken);

    assertThat(answer.status()).as("%s", answer).isEqualTo(422);
    assertThat(answer.wrongFields())
        .allSatisfy(field -> assertThat(field).matches("procedures/site-outage\\.bpmn:[0-9]+"));
    assertThat(api.download(EXPORT)).isEqualTo(first);
    assertThat(api.upload(IMPORT, PlanArchives.TYPE, new byte[] {1, 2, 3}).wrongFields())
        .containsExactly("plan.yaml:1");
  }

  @Test
  void aModelThatMayNotRunIsRefusedByElement() {
    String path = "/api/v1/procedures/site-outage/";
    String model = api.get(path + "bpmn").text();
    String evil =
        model.replaceFirst(
            "<bpmn:startEvent",
            "<bpmn:scriptTask id=\"Task_Evil\" scriptFormat=\"groovy\"/><bpmn:startEvent");

    Api.Answer answer = deploy(path, evil);

    assertThat(answer.status()).as("%s", answer).isEqualTo(422);
    assertThat(answer.json().path("violations").findValuesAsText("element")).contains("Task_Evil");
    assertThat(answer.json().path("violations").findValuesAsText("rule")).contains("allowed");
    assertThat(api.get(path + "bpmn").text()).isEqualTo(model);
    assertThat(deploy(path, model).status()).isEqualTo(201);
    assertThat(deploy("/api/v1/procedures/no-such/", model).status()).isEqualTo(404);
    assertThat(deploy(path, "<x/>".repeat(300_000)).status()).isEqualTo(413);
  }

  private Api.Answer deploy(String path, String model) {
    return api.upload(
        path + "deployments", "application/xml", model.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void onlyWhoEditsThePlanMayBringOne() {
    assertThat(Api.anonymous().upload(IMPORT, PlanArchives.TYPE, new byte[0]).status())
        .isEqualTo(401);
    assertThat(Api.anonymous().get(EXPORT).status()).isEqualTo(401);
  }

  private JsonNode imported(byte[] archive, String query) {
    Api.Answer answer = api.upload(IMPORT + query, PlanArchives.TYPE, archive);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.json();
  }
}
