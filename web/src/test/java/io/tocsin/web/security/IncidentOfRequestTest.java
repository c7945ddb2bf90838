package io.tocsin.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.MDC;

class IncidentOfRequestTest {

  @ParameterizedTest
  @CsvSource({
    "/incidents/42, 42",
    "/incidents/42/checklist, 42",
    "/api/v1/incidents/42/acknowledge, 42",
    "/incidents/declare, none",
    "/api/v1/incidents, none",
    "/tasks/42, none",
  })
  void linesOfTheLogNameTheIncidentOfThePath(String path, String incident) throws Exception {
    AtomicReference<String> named = new AtomicReference<>("");
    FilterChain chain =
        (request, response) ->
            named.set(Objects.requireNonNullElse(MDC.get("businessKey"), "none"));

    new IncidentOfRequest().doFilter(request(path), response(), chain);

    assertThat(named).hasValue(incident);
    assertThat(MDC.get("businessKey")).isNull();
  }

  private static HttpServletRequest request(String path) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            IncidentOfRequestTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> path);
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            IncidentOfRequestTest.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
