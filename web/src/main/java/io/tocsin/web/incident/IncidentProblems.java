package io.tocsin.web.incident;

import io.tocsin.incident.IncidentId;
import io.tocsin.web.error.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** The incident's page as the answer to a refused form about a part of it. */
@ApplicationScoped
public class IncidentProblems {

  private final IncidentPage page;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected IncidentProblems() {
    this(null);
  }

  @Inject
  public IncidentProblems(IncidentPage page) {
    this.page = page;
  }

  public Response show(IncidentId id, Problem problem) {
    return Response.status(problem.status())
        .entity(page.show(id, Typed.nothing(), problem))
        .build();
  }
}
