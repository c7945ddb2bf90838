package io.tocsin.web.api;

import io.tocsin.incident.AcknowledgingIncident;
import io.tocsin.incident.Commenting;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.ReopeningIncident;
import io.tocsin.text.LocalText;
import io.tocsin.web.page.Visitor;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What responders do with an incident; each call answers the incident as it is afterwards. */
@Path("/api/v1/incidents")
@RequestScoped
@RolesAllowed("RESPONDER")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RespondingResource {

  private static final int LONGEST_COMMENT = 10_000;

  private final AcknowledgingIncident acknowledging;
  private final Commenting commenting;
  private final ReopeningIncident reopening;
  private final Once once;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public RespondingResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public RespondingResource(
      AcknowledgingIncident acknowledging,
      Commenting commenting,
      ReopeningIncident reopening,
      Once once,
      Visitor visitor) {
    this.acknowledging = acknowledging;
    this.commenting = commenting;
    this.reopening = reopening;
    this.once = once;
    this.visitor = visitor;
  }

  @POST
  @Path("{id}/acknowledge")
  @APIResponseSchema(IncidentJson.class)
  public Response acknowledge(@PathParam("id") IncidentId id, Nothing body) {
    return once.ok(
        body, () -> acknowledging.acknowledge(id, visitor.actor(), "api"), IncidentJson::of);
  }

  @POST
  @Path("{id}/comments")
  @APIResponseSchema(IncidentJson.class)
  public Response comment(@PathParam("id") IncidentId id, CommentJson body) {
    String text = Fields.required("text", body.text(), LONGEST_COMMENT);
    return once.ok(body, () -> commenting.comment(id, text, visitor.actor()), IncidentJson::of);
  }

  @POST
  @Path("{id}/reopen")
  @APIResponseSchema(IncidentJson.class)
  public Response reopen(@PathParam("id") IncidentId id, ReasonJson body) {
    LocalText reason = LocalText.verbatim(body.read());
    return once.ok(body, () -> reopening.reopen(id, reason, visitor.actor()), IncidentJson::of);
  }

  /** The body of a comment. */
  public record CommentJson(@Nullable String text) {}
}
