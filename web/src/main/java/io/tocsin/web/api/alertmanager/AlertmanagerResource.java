package io.tocsin.web.api.alertmanager;

import static io.tocsin.web.api.alertmanager.IntakeWording.SAY;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.alert.RefusedIntake;
import io.tocsin.web.page.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes Alertmanager's notifications. It repeats after a 5xx and never after a 4xx, so 202 means
 * that every alert is on disk or told as ignored or rejected, and 503 that it has to come again.
 */
@Path("/api/v1/alerts/alertmanager")
@RequestScoped
@RolesAllowed("INTAKE")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AlertmanagerResource {

  private static final Logger LOG = LoggerFactory.getLogger(AlertmanagerResource.class);

  private final TakingIn takingIn;
  private final Turnstile turnstile;
  private final RefusedIntake refused;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public AlertmanagerResource() {
    this(null, null, null, null);
  }

  @Inject
  public AlertmanagerResource(
      TakingIn takingIn, Turnstile turnstile, RefusedIntake refused, Visitor visitor) {
    this.takingIn = takingIn;
    this.turnstile = turnstile;
    this.refused = refused;
    this.visitor = visitor;
  }

  @POST
  @Operation(
      summary = "Takes a notification of Prometheus Alertmanager (webhook, version 4)",
      description = "An alert that cannot be read is rejected by itself. 503: send it again.")
  @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(
      responseCode = "202",
      description = "What became of each alert, in their order",
      content = @Content(schema = @Schema(implementation = Results.class)))
  public Response notify(JsonNode body) {
    List<Reading> readings = Group.read(body);
    if (!turnstile.enter()) {
      throw new ServiceUnavailableException();
    }
    try {
      Results results = Results.of(takingIn.takeIn(readings, visitor.locale()));
      countRejected(readings);
      return Response.accepted(results).build();
    } catch (NotTaken e) {
      LOG.error("A notification has to come again", e);
      throw new ServiceUnavailableException(Response.status(503).build(), e);
    } finally {
      turnstile.leave();
    }
  }

  private void countRejected(List<Reading> readings) {
    List<Reading.Bad> bad =
        readings.stream()
            .filter(Reading.Bad.class::isInstance)
            .map(Reading.Bad.class::cast)
            .toList();
    if (!bad.isEmpty()) {
      refused.record(
          WireAlert.SOURCE,
          202,
          bad.size(),
          SAY.say("some.rejected", bad.size(), readings.size(), bad.get(0).reason()));
    }
  }
}
