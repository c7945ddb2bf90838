package io.tocsin.it;

import static io.tocsin.it.Incidents.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Steps over HTTP, as the contract has them. */
class TaskContractIT {

  private static final String TASKS = "/api/v1/tasks";

  private final Api api = Api.withToken();
  private String incident = "";

  @BeforeEach
  void declare() {
    incident = Incidents.declare(api, Incidents.unique("Steps"), "P2");
  }

  @AfterEach
  void cancel() {
    api.post(PATH + "/" + incident + "/cancel", "{\"reason\": \"a test\"}");
  }

  @Test
  void aStepIsClaimedReleasedAndCompletedOnce() {
    JsonNode task = Incidents.firstTask(api, incident);
    String path = TASKS + "/" + task.path("id").asText();

    assertThat(task.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "incidentId",
            "name",
            "procedureKey",
            "step",
            "role",
            "assignee",
            "createdAt",
            "dueAt",
            "outcomes",
            "fields",
            "version");
    JsonNode claimed = ok(api.post(path + "/claim", "{}"));
    assertThat(claimed.path("assignee").asText()).isNotEmpty();
    assertThat(ok(api.post(path + "/release", "{}")).path("assignee").isNull()).isTrue();
    JsonNode now = ok(api.get(path));

    String outcome = now.path("outcomes").get(0).asText();
    String body = "{\"outcome\": \"%s\", \"note\": \"done\", \"version\": %d}";
    Api.Answer stale = api.post(path + "/complete", body.formatted(outcome, -1));
    assertThat(stale.status()).as("%s", stale).isEqualTo(409);
    assertThat(api.post(path + "/complete", body.formatted("NO_SUCH", 1)).wrongFields())
        .containsExactly("outcome");
    ok(api.post(path + "/complete", body.formatted(outcome, now.path("version").asInt())));

    Api.Answer late = api.post(path + "/complete", body.formatted(outcome, 1));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.header("Content-Type")).startsWith("application/problem+json");
    assertThat(api.get(path).status()).isEqualTo(404);
  }

  @Test
  void whatCompletingNeedsIsNamed() {
    String path = TASKS + "/" + Incidents.firstTask(api, incident).path("id").asText();

    assertThat(api.post(path + "/complete", "{}").wrongFields())
        .containsExactlyInAnyOrder("outcome", "version");
    assertThat(api.post(path + "/skip", "{}").wrongFields()).containsExactly("reason");
    assertThat(api.post(path + "/assign", "{\"user\": \"nobody-here\"}").wrongFields())
        .containsExactly("user");
    assertThat(
            api.post(
                    path + "/complete",
                    "{\"outcome\": \"x\", \"version\": 1, \"fields\": {\"color\": 1}}")
                .wrongFields())
        .containsExactly("fields.color");
  }

  @Test
  void aStepIsHandedToWhoHoldsItsRoleAndTheTimelineSaysSo() {
    String path = TASKS + "/" + Incidents.firstTask(api, incident).path("id").asText();

    JsonNode handed = ok(api.post(path + "/assign", "{\"user\": \"ADMIN\"}"));
    assertThat(handed.path("assignee").asText()).isEqualTo(TocsinServer.ADMIN);
    JsonNode entries = ok(api.get(PATH + "/" + incident + "/timeline?limit=200")).path("items");
    assertThat(entries.findValuesAsText("text"))
        .anyMatch(text -> text.contains("handed over to " + TocsinServer.ADMIN));
  }

  @RepeatedTest(5)
  void ofSeveralPeopleWhoCompleteOneStepAtOnceOneIsHeard() throws InterruptedException {
    JsonNode task = Incidents.firstTask(api, incident);
    String path = TASKS + "/" + task.path("id").asText() + "/complete";
    String body =
        "{\"outcome\": \"%s\", \"version\": %d}"
            .formatted(task.path("outcomes").get(0).asText(), task.path("version").asInt());

    List<Integer> statuses = atOnce(4, () -> Api.withToken().post(path, body).status());

    assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
    JsonNode entries = ok(api.get(PATH + "/" + incident + "/timeline?kind=STEP")).path("items");
    assertThat(entries.findValuesAsText("step")).containsOnlyOnce(task.path("step").asText());
  }

  private static <T> List<T> atOnce(int callers, Callable<T> call) throws InterruptedException {
    CyclicBarrier start = new CyclicBarrier(callers);
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    try {
      return threads
          .invokeAll(
              Collections.<Callable<T>>nCopies(
                  callers,
                  () -> {
                    start.await();
                    return call.call();
                  }))
          .stream()
          .map(TaskContractIT::result)
          .toList();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aStepThatNeverWasIsNotFound() {
    assertThat(api.get(TASKS + "/none").status()).isEqualTo(404);
    assertThat(api.post(TASKS + "/none/claim", "{}").status()).isEqualTo(404);
  }

  private static <T> T result(Future<T> done) {
    try {
      return done.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode ok(Api.Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.json();
  }
}
