package io.tocsin.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Instant;

/**
 * Remembers when a request came in: what a page shows may be as old as that, and it has to ask for
 * what changed since.
 */
@Provider
@PreMatching
@ApplicationScoped
public class Arrival implements ContainerRequestFilter {

  private static final String ATTRIBUTE = Arrival.class.getName();

  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with it; RESTEasy insists on public
  public Arrival() {
    this(null);
  }

  @Inject
  public Arrival(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(ATTRIBUTE, clock.instant());
  }

  /** When it came in; long ago for one that did not come to a resource. */
  static Instant of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Instant at ? at : Instant.EPOCH;
  }
}
