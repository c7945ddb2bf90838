package io.tocsin.web.api.events;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Takes events where PagerDuty does, so that what sends them only changes the host (spec, I3). */
@Path("/v2/enqueue")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class EnqueueResource {

  private final TakingEvent taking;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public EnqueueResource() {
    this(null);
  }

  @Inject
  public EnqueueResource(TakingEvent taking) {
    this.taking = taking;
  }

  @POST
  @Operation(
      summary = "The same as /api/v1/alerts/events-v2, at PagerDuty's own path",
      description =
          "routing_key is a token with the scope for intake; no header is needed."
              + " 503: send it again.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(
      responseCode = "202",
      description = "The event is on disk",
      content = @Content(schema = @Schema(implementation = EventAnswer.class)))
  @APIResponse(
      responseCode = "400",
      description = "The event is invalid, or its routing key is",
      content = @Content(schema = @Schema(implementation = EventAnswer.class)))
  public Response enqueue(byte[] body) {
    return taking.take(body);
  }
}
