package io.tocsin.web.api;

import io.tocsin.incident.ClosingIncident;
import io.tocsin.incident.Ending;
import io.tocsin.incident.GateShut;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.ResolvingIncident;
import io.tocsin.web.page.Visitor;
import io.tocsin.workflow.lifecycle.RecoveryChecks;
import io.tocsin.workflow.task.LookingAgain;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Resolving and closing, behind their gates (spec, K2). */
@Path("/api/v1/incidents")
@RequestScoped
@RolesAllowed("COMMANDER")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EndingResource {

  private final ResolvingIncident resolving;
  private final ClosingIncident closing;
  private final LookingAgain looking;
  private final RecoveryChecks checks;
  private final Once once;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public EndingResource() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public EndingResource(
      ResolvingIncident resolving,
      ClosingIncident closing,
      LookingAgain looking,
      RecoveryChecks checks,
      Once once,
      Visitor visitor) {
    this.resolving = resolving;
    this.closing = closing;
    this.looking = looking;
    this.checks = checks;
    this.once = once;
    this.visitor = visitor;
  }

  @POST
  @Path("{id}/resolve")
  @Operation(
      summary = "Resolves a verified recovery",
      description =
          "409 lists in `errors` the items of the checklist that are open, or whose result is too old"
              + " to be believed; their probes then look again, so that the call can be repeated.")
  @APIResponseSchema(IncidentJson.class)
  public Response resolve(@PathParam("id") IncidentId id, Nothing body) {
    looking.before(Ending.RESOLVE, id, visitor.actor());
    try {
      return once.ok(body, () -> resolving.resolve(id, visitor.actor()), IncidentJson::of);
    } catch (GateShut shut) {
      checks.start(id);
      throw shut;
    }
  }

  @POST
  @Path("{id}/close")
  @APIResponseSchema(IncidentJson.class)
  public Response close(@PathParam("id") IncidentId id, Nothing body) {
    looking.before(Ending.CLOSE, id, visitor.actor());
    return once.ok(body, () -> closing.close(id, visitor.actor()), IncidentJson::of);
  }
}
