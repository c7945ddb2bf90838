package io.tocsin.web.api.alertmanager;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.web.api.intake.Intake;
import io.tocsin.web.api.intake.Reading;
import io.tocsin.web.api.intake.Results;
import io.tocsin.web.page.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Takes notifications of Grafana's unified alerting (spec, I3). */
@Path("/api/v1/alerts/grafana")
@RequestScoped
@RolesAllowed("INTAKE")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GrafanaResource {

  private final Intake intake;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public GrafanaResource() {
    this(null, null);
  }

  @Inject
  public GrafanaResource(Intake intake, Visitor visitor) {
    this.intake = intake;
    this.visitor = visitor;
  }

  @POST
  @Operation(
      summary = "Takes a notification of Grafana (unified alerting, webhook)",
      description = "An alert that cannot be read is rejected by itself. 503: send it again.")
  @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(
      responseCode = "202",
      description = "What became of each alert, in their order",
      content = @Content(schema = @Schema(implementation = Results.class)))
  public Response notify(JsonNode body) {
    List<Reading> readings = Group.readGrafana(body);
    return intake.admit(
        () ->
            Response.accepted(intake.take(GrafanaAlert.SOURCE, readings, visitor.locale()))
                .build());
  }
}
