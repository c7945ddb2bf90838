package io.tocsin.web.api.alertmanager;

import static io.tocsin.web.api.alertmanager.IntakeWording.SAY;

import io.tocsin.alert.RefusedIntake;
import io.tocsin.text.LocalText;
import io.tocsin.web.error.FieldError;
import io.tocsin.web.error.Problem;
import io.tocsin.web.error.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Counts the requests of monitoring systems that were refused, wherever that was decided. */
public class RefusalWatch implements Filter {

  private static final String ALERTS = "/api/v1/alerts/";

  /** What needs no look at the problem. */
  private static final Map<Integer, String> PLAIN =
      Map.of(403, "forbidden", 413, "too.large", 415, "no.json", 503, "overloaded");

  private final RefusedIntake refused;

  @Inject
  public RefusalWatch(RefusedIntake refused) {
    this.refused = refused;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    int status = ((HttpServletResponse) response).getStatus();
    if (status >= 400) {
      HttpServletRequest http = (HttpServletRequest) request;
      refused.record(source(http), status, 1, reason(http, status));
    }
  }

  private static String source(HttpServletRequest request) {
    String path = request.getRequestURI();
    String source = path.startsWith(ALERTS) ? path.substring(ALERTS.length()) : path;
    return source.substring(0, Math.min(source.length(), 50));
  }

  private static LocalText reason(HttpServletRequest request, int status) {
    Optional<Problem> problem = Refusal.problem(request);
    return Optional.ofNullable(PLAIN.get(status))
        .map(SAY::say)
        .or(() -> problem.flatMap(p -> p.errors().stream().findFirst()).map(RefusalWatch::text))
        .or(() -> problem.flatMap(Problem::detail))
        .orElseGet(() -> LocalText.verbatim("HTTP " + status));
  }

  private static LocalText text(FieldError error) {
    return new LocalText(
        error.field() + ": " + error.message().en(), error.field() + "：" + error.message().zhCn());
  }
}
