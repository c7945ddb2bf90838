package io.tocsin.web.api.alertmanager;

import static io.tocsin.web.api.alertmanager.IntakeWording.SAY;

import io.tocsin.alert.RefusedIntake;
import io.tocsin.text.LocalText;
import io.tocsin.web.error.FieldError;
import io.tocsin.web.error.Problem;
import io.tocsin.web.error.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;

/** Counts the requests of monitoring systems that were refused, wherever that was decided. */
@ApplicationScoped
public class CountingRefusals {

  private static final String ALERTS = "/api/v1/alerts/";

  /** What needs no look at the problem. */
  private static final Map<Integer, String> PLAIN =
      Map.of(403, "forbidden", 413, "too.large", 415, "no.json", 503, "overloaded");

  private final RefusedIntake refused;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected CountingRefusals() {
    this(null);
  }

  @Inject
  public CountingRefusals(RefusedIntake refused) {
    this.refused = refused;
  }

  /** Counts the request if it is one of a monitoring system and {@code status} refuses it. */
  public void count(HttpServletRequest request, int status) {
    if (status >= 400 && request.getRequestURI().startsWith(ALERTS)) {
      refused.record(source(request), status, 1, reason(request, status));
    }
  }

  private static String source(HttpServletRequest request) {
    String source = request.getRequestURI().substring(ALERTS.length());
    return source.substring(0, Math.min(source.length(), 50));
  }

  private static LocalText reason(HttpServletRequest request, int status) {
    Optional<Problem> problem = Refusal.problem(request);
    return Optional.ofNullable(PLAIN.get(status))
        .map(SAY::say)
        .or(() -> problem.flatMap(p -> p.errors().stream().findFirst()).map(CountingRefusals::text))
        .or(() -> problem.flatMap(Problem::detail))
        .orElseGet(() -> LocalText.verbatim("HTTP " + status));
  }

  private static LocalText text(FieldError error) {
    return new LocalText(
        error.field() + ": " + error.message().en(), error.field() + "：" + error.message().zhCn());
  }
}
