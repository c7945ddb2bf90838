package io.tocsin.web.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tocsin.incident.GateShut;
import io.tocsin.incident.OpenItem;
import io.tocsin.incident.UnknownKey;
import io.tocsin.incident.WrongState;
import io.tocsin.text.LocalText;
import io.tocsin.web.json.Json;
import io.tocsin.web.page.Pages;
import io.tocsin.web.page.Viewers;
import io.tocsin.workflow.plan.PlanFolder;
import io.tocsin.workflow.plan.PlanInvalid;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each failure has the status and the words of the contract. */
class ProblemsTest {

  private static final LocalText CLOSED = new LocalText("It is closed", "已关闭");

  private final ObjectMapper json = Json.mapper();
  private final HttpServletRequest request = mock(HttpServletRequest.class);

  record Inner(String name) {}

  record Body(String title, List<Inner> items, Instant at) {}

  @Test
  void wrongStateIsAConflictAlsoInsideATransactionsWrapper() {
    Problem problem = Problems.of(new IllegalStateException(new WrongState(CLOSED)));

    assertThat(problem.status()).isEqualTo(409);
    assertThat(ProblemJson.of(problem, Locale.SIMPLIFIED_CHINESE).detail()).isEqualTo("已关闭");
  }

  @Test
  void shutGateNamesTheOpenItems() {
    Problem problem = Problems.of(new GateShut(CLOSED, List.of(new OpenItem("health", CLOSED))));

    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.errors()).containsExactly(new FieldError("health", CLOSED));
  }

  @Test
  void whatIsWrongWithAPlanIsInTheLanguageOfTheRequest() throws IOException {
    Problem problem =
        Problems.of(catchThrowableOfType(PlanInvalid.class, () -> PlanFolder.read(Map.of())));

    assertThat(answered(problem))
        .contains("\"field\":\"plan.yaml:1\",\"message\":\"the plan has no file of this name\"")
        .contains("\"rule\":\"form\",\"message\":\"the plan has no file of this name\"");
    when(request.getHeader("Accept-Language")).thenReturn("zh-CN");
    when(request.getLocales())
        .thenAnswer(call -> Collections.enumeration(List.of(Locale.SIMPLIFIED_CHINESE)));
    assertThat(answered(problem))
        .contains("\"field\":\"plan.yaml:1\",\"message\":\"预案中没有这个文件\"")
        .contains("\"rule\":\"form\",\"message\":\"预案中没有这个文件\"");
  }

  private String answered(Problem problem) throws IOException {
    when(request.getRequestURI()).thenReturn("/api/v1/plan");
    Refusal refusal = new Refusal(mock(Pages.class), new Viewers("Asia/Shanghai"), json);
    byte[] body = refusal.body(request, mock(HttpServletResponse.class), problem);
    return new String(body, StandardCharsets.UTF_8);
  }

  @Test
  void twoPeopleAtOnceIsAConflict() {
    assertThat(Problems.of(new OptimisticLockException()).status()).isEqualTo(409);
  }

  @Test
  void unknownKeyNamesItsField() {
    Problem problem = Problems.of(new UnknownKey("serviceKey", "x"));

    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.errors()).extracting(FieldError::field).containsExactly("serviceKey");
  }

  @Test
  void databaseThatIsGoneIsUnavailable() {
    var gone = new PersistenceException(new SQLTransientConnectionException("no connection"));
    assertThat(Problems.of(gone).status()).isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03", "53300"})
  void databaseThatDoesNotServeIsUnavailable(String state) {
    var gone = new IllegalStateException(new SQLException("no session", state));
    assertThat(Problems.of(gone).status()).isEqualTo(503);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"23505", "42P01"})
  void databaseThatSaysNoIsOurFault(@Nullable String state) {
    assertThat(Problems.of(new SQLException("no", state)).status()).isEqualTo(500);
  }

  @Test
  void statusOfTheFrameworkStands() {
    Response response = mock(Response.class);
    when(response.getStatus()).thenReturn(404);
    WebApplicationException notFound = mock(WebApplicationException.class);
    when(notFound.getResponse()).thenReturn(response);

    assertThat(Problems.of(notFound).status()).isEqualTo(404);
  }

  @Test
  void whatNobodyExpectedIsOurFaultAndTellsNoSecret() throws Exception {
    Problem problem = Problems.of(new IllegalStateException("password=hunter2"));

    assertThat(problem.status()).isEqualTo(500);
    assertThat(json.writeValueAsString(ProblemJson.of(problem, Locale.ENGLISH)))
        .doesNotContain("hunter2")
        .contains("\"status\":500");
  }

  @Test
  void unknownFieldOfJsonIsNamedWithItsPath() {
    Problem problem = reading("{\"items\":[{\"name\":\"a\"},{\"nmae\":\"b\"}]}");

    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.errors())
        .extracting(FieldError::field, error -> error.message().zhCn())
        .containsExactly(tuple("items[1].nmae", "没有这个字段"));
  }

  @Test
  void valueOfTheWrongKindIsNamed() {
    assertThat(reading("{\"at\":\"yesterday\"}").errors())
        .extracting(FieldError::field)
        .containsExactly("at");
    assertThat(reading("{\"items\":\"none\"}").errors())
        .extracting(FieldError::field)
        .containsExactly("items");
  }

  @Test
  void whatIsNotJsonIsUnreadable() {
    Problem problem = reading("{\"title\":\n ");

    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.detail().orElseThrow().en()).contains("line 2");
  }

  private Problem reading(String body) {
    try {
      throw new AssertionError("read: " + json.readValue(body, Body.class));
    } catch (JsonProcessingException e) {
      return Problems.of(e);
    }
  }
}
