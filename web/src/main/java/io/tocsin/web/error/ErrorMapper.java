package io.tocsin.web.error;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns whatever a resource throws into an answer; only what is our own fault is logged. The
 * request comes by CDI, because RESTEasy's own proxy of it fails on one that a filter wrapped.
 */
@Provider
@ApplicationScoped
public class ErrorMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);

  private final Refusal refusal;
  private final HttpServletRequest request;
  @Context HttpServletResponse response;

  @SuppressWarnings("NullAway") // CDI makes its proxy with it; RESTEasy insists on public
  public ErrorMapper() {
    this(null, null);
  }

  @Inject
  public ErrorMapper(Refusal refusal, HttpServletRequest request) {
    this.refusal = refusal;
    this.request = request;
  }

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
      return web.getResponse();
    }
    Problem problem = Problems.of(thrown);
    if (problem.status() >= 500) {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
    }
    try {
      return Response.status(problem.status())
          .type(Refusal.type(request))
          .header("Cache-Control", "no-store")
          .entity(refusal.body(request, response, problem))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
