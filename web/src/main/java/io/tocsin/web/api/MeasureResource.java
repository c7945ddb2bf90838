package io.tocsin.web.api;

import io.tocsin.incident.IncidentId;
import io.tocsin.web.page.Visitor;
import io.tocsin.workflow.task.RequestingAction;
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
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Asks for an action of the plan that the procedure does not propose (spec, A1, A2). */
@Path("/api/v1/incidents")
@RequestScoped
@RolesAllowed("RESPONDER")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeasureResource {

  private final RequestingAction requesting;
  private final Once once;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public MeasureResource() {
    this(null, null, null);
  }

  @Inject
  public MeasureResource(RequestingAction requesting, Once once, Visitor visitor) {
    this.requesting = requesting;
    this.once = once;
    this.visitor = visitor;
  }

  @POST
  @Path("{id}/actions")
  @Operation(summary = "Proposes an action of the plan; it runs once it is confirmed")
  @APIResponseSchema(ActionJson.class)
  public Response request(@PathParam("id") IncidentId id, MeasureJson body) {
    String action = Fields.required("action", body.action(), Fields.KEY);
    String component = Fields.required("component", body.component(), Fields.KEY);
    Locale locale = visitor.locale();
    return once.ok(
        body,
        () -> requesting.request(id, action, component, visitor.actor()),
        run -> ActionJson.of(run, locale));
  }

  /** An action of the plan and the component that it is for. */
  public record MeasureJson(@Nullable String action, @Nullable String component) {}
}
