package io.tocsin.web.api.generic;

import static io.tocsin.web.api.intake.IntakeWording.SAY;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.plan.AlertMapping;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.web.api.intake.Intake;
import io.tocsin.web.api.intake.Reading;
import io.tocsin.web.api.intake.Results;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.page.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Takes JSON of any kind for which the plan has a mapping (spec, I3). */
@Path("/api/v1/alerts/generic")
@RequestScoped
@RolesAllowed("INTAKE")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GenericResource {

  private final Intake intake;
  private final Plans plans;
  private final Visitor visitor;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public GenericResource() {
    this(null, null, null, null);
  }

  @Inject
  public GenericResource(Intake intake, Plans plans, Visitor visitor, Clock clock) {
    this.intake = intake;
    this.plans = plans;
    this.visitor = visitor;
    this.clock = clock;
  }

  @POST
  @Operation(
      summary = "Takes JSON of any kind, read by a mapping of the plan's intake.yaml",
      description =
          "Of several alerts, one that does not fit is rejected by itself. 503: send it again.")
  @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(
      responseCode = "202",
      description = "What became of each alert, in their order",
      content = @Content(schema = @Schema(implementation = Results.class)))
  @APIResponse(responseCode = "422", description = "The body does not fit; the pointer is named")
  public Response notify(
      @Parameter(description = "Key of the mapping")
          @QueryParam("mapping")
          @DefaultValue(AlertMapping.DEFAULT)
          String mapping,
      JsonNode body) {
    Plan plan = plans.current();
    List<Reading> readings =
        new MappedBody(
                mapping(plan, mapping),
                plan.alerts(),
                clock.instant().truncatedTo(ChronoUnit.MICROS))
            .read(body);
    return intake.admit(
        () ->
            Response.accepted(intake.take(MappedAlert.SOURCE, readings, visitor.locale())).build());
  }

  private static AlertMapping mapping(Plan plan, String key) {
    return plan.intake()
        .mapping(key)
        .orElseThrow(
            () ->
                new Invalid(
                    "mapping",
                    SAY.say(
                        "mapping.unknown",
                        plan.intake().mappings().stream()
                            .map(AlertMapping::key)
                            .collect(Collectors.joining(", ")))));
  }
}
