package io.tocsin.web.stuck;

import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.Visitor;
import io.tocsin.workflow.engine.Conflict;
import io.tocsin.workflow.stuck.StuckJobs;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A person lets a stuck step be tried again; where it is not stuck any more, nothing is done. */
@Path("/stuck/{id: [A-Za-z0-9-]{1,64}}/retry")
@RequestScoped
@RolesAllowed("RESPONDER")
@Produces(MediaType.TEXT_HTML)
public class StuckResource {

  private final StuckJobs stuck;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public StuckResource() {
    this(null, null);
  }

  @Inject
  public StuckResource(StuckJobs stuck, Visitor visitor) {
    this.stuck = stuck;
    this.visitor = visitor;
  }

  @POST
  public Response tryAgain(@PathParam("id") String id) {
    return Conflict.retryFor(() -> stuck.tryAgain(id, visitor.actor()))
        .map(incident -> Redirect.to("/incidents/" + incident, "notice.stuck.again"))
        .orElseGet(() -> Redirect.to("/", "notice.stuck.again"));
  }
}
