package io.tocsin.web.security;

import io.tocsin.account.Caller;
import io.tocsin.update.StatusLinks;
import io.tocsin.web.error.Problem;
import io.tocsin.web.error.Refusal;
import io.tocsin.web.page.Viewers;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/**
 * Limits each caller of the API, and each address that reads the stakeholders' page, to 200 calls
 * at once and 100 a second (429). Intake is left out: an Alertmanager never repeats after a 4xx, so
 * its overload is answered 503 elsewhere (spec, I6).
 */
public class ApiRateLimit implements Filter {

  private static final int BURST = 200;
  private static final Duration INTERVAL = Duration.ofMillis(10);

  private final RateLimit limit;
  private final Refusal refusal;

  @Inject
  public ApiRateLimit(Clock clock, Refusal refusal) {
    limit = new RateLimit(BURST, INTERVAL, clock);
    this.refusal = refusal;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    if (!limited(http.getRequestURI()) || limit.take(key(http))) {
      chain.doFilter(request, response);
    } else {
      ((HttpServletResponse) response).setHeader("Retry-After", "1");
      refusal.send(http, (HttpServletResponse) response, Problem.of(429));
    }
  }

  private static boolean limited(String path) {
    return path.startsWith(StatusLinks.PATH)
        || path.startsWith("/api/")
            && !path.startsWith("/api/v1/alerts/")
            && !path.startsWith("/api/v1/heartbeats/");
  }

  private static String key(HttpServletRequest request) {
    return Viewers.caller(request)
        .map(Caller::actor)
        .map(actor -> actor.kind() + " " + actor.name())
        .orElseGet(request::getRemoteAddr);
  }
}
