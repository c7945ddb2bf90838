package io.tocsin.web.api.intake;

import static io.tocsin.web.api.intake.IntakeWording.SAY;

import io.tocsin.alert.RefusedIntake;
import io.tocsin.text.LocalText;
import io.tocsin.web.error.FieldError;
import io.tocsin.web.error.Problem;
import io.tocsin.web.error.Refusal;
import io.tocsin.web.page.Viewers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;

/** Counts the requests of monitoring systems that were refused, wherever that was decided. */
@ApplicationScoped
public class CountingRefusals {

  private static final String REASON = CountingRefusals.class.getName() + ".reason";
  private static final String ALERTS = "/api/v1/alerts/";
  private static final String HEARTBEATS = "/api/v1/heartbeats/";
  private static final String EVENTS = "/v2/enqueue";
  private static final int OVERLOADED = 503;
  private static final int LONGEST_SOURCE = 50;

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

  /**
   * Counts the request if it is one of a monitoring system and {@code status} refuses it. Who was
   * not recognised is only counted for overload, which is kept in memory: a stranger cannot make
   * the database work, nor drive out what was counted of others.
   */
  public void count(HttpServletRequest request, int status) {
    if (status == OVERLOADED || (status >= 400 && Viewers.caller(request).isPresent())) {
      source(request.getRequestURI())
          .ifPresent(source -> refused.record(source, status, 1, reason(request, status)));
    }
  }

  /** Notes why the request is going to be refused, where its format has no problem to say so. */
  public static void because(HttpServletRequest request, LocalText reason) {
    request.setAttribute(REASON, reason);
  }

  private static Optional<String> source(String path) {
    if (path.startsWith(ALERTS)) {
      String source = path.substring(ALERTS.length());
      return Optional.of(source.substring(0, Math.min(source.length(), LONGEST_SOURCE)));
    }
    if (path.startsWith(HEARTBEATS)) {
      return Optional.of("heartbeat");
    }
    return path.equals(EVENTS) ? Optional.of("events-v2") : Optional.empty();
  }

  private static LocalText reason(HttpServletRequest request, int status) {
    Optional<Problem> problem = Refusal.problem(request);
    return Optional.ofNullable((LocalText) request.getAttribute(REASON))
        .or(() -> Optional.ofNullable(PLAIN.get(status)).map(SAY::say))
        .or(() -> problem.flatMap(p -> p.errors().stream().findFirst()).map(CountingRefusals::text))
        .or(() -> problem.flatMap(Problem::detail))
        .orElseGet(() -> LocalText.verbatim("HTTP " + status));
  }

  private static LocalText text(FieldError error) {
    return new LocalText(
        error.field() + ": " + error.message().en(), error.field() + "：" + error.message().zhCn());
  }
}
