package io.tocsin.web.api;

import io.tocsin.drill.ReadingDrill;
import io.tocsin.plan.PlanVersion.Origin;
import io.tocsin.web.page.Visitor;
import io.tocsin.workflow.deployment.EnforcingPlan;
import io.tocsin.workflow.model.Procedures;
import io.tocsin.workflow.plan.ImportedPlans;
import io.tocsin.workflow.plan.PlanFolder;
import io.tocsin.workflow.plan.PlanProposal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The processes that are deployed (spec, PR1–PR8). */
@Path("/api/v1/procedures")
@RequestScoped
@RolesAllowed("VIEWER")
public class ProcedureResource {

  private final Procedures procedures;
  private final ImportedPlans plans;
  private final EnforcingPlan enforcing;
  private final ReadingDrill drills;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public ProcedureResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public ProcedureResource(
      Procedures procedures,
      ImportedPlans plans,
      EnforcingPlan enforcing,
      ReadingDrill drills,
      Visitor visitor) {
    this.procedures = procedures;
    this.plans = plans;
    this.enforcing = enforcing;
    this.drills = drills;
    this.visitor = visitor;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Items<ProcedureJson> list(@BeanParam Paging paging) {
    Locale locale = visitor.locale();
    Map<String, Instant> tested = drills.lastTested();
    return paging.ofChanging(
        procedures.all().stream(),
        Procedures.Procedure::key,
        procedure -> ProcedureJson.of(procedure, tested, locale));
  }

  @GET
  @Path("{key}/bpmn")
  @Produces(MediaType.APPLICATION_XML)
  @Operation(summary = "The newest model, as it was deployed")
  public String bpmn(@PathParam("key") String key) {
    return procedures.bpmn(key).orElseThrow(NotFoundException::new);
  }

  /** The plan in force with this model in the place of the present one. */
  @POST
  @Path("{key}/deployments")
  @RolesAllowed("PLAN_EDITOR")
  @Consumes(MediaType.APPLICATION_XML)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Puts the plan in force with this model of a procedure; 422 names in violations each"
              + " element that keeps it from that")
  @APIResponse(responseCode = "201", description = "The process as it is deployed now")
  public Response deploy(@PathParam("key") String key, String model) {
    long base = plans.number(); // first: files that came into force since are then refused
    Map<String, String> files = new TreeMap<>(plans.files());
    if (files.replace(PlanFolder.modelOf(key), model) == null) {
      throw new NotFoundException();
    }
    enforcing.enforce(new PlanProposal(base, files, Origin.EDITED, visitor.actor(), ""));
    Procedures.Procedure deployed = procedures.find(key).orElseThrow(NotFoundException::new);
    return Response.status(Response.Status.CREATED)
        .entity(ProcedureJson.of(deployed, drills.lastTested(), visitor.locale()))
        .build();
  }

  /**
   * A process on the wire.
   *
   * @param lastTestedAt the end of its last drill; absent until there was one
   */
  public record ProcedureJson(
      String key, String name, String kind, int version, Optional<Instant> lastTestedAt) {

    static ProcedureJson of(
        Procedures.Procedure procedure, Map<String, Instant> tested, Locale locale) {
      return new ProcedureJson(
          procedure.key(),
          procedure.name().in(locale),
          procedure.kind(),
          procedure.version(),
          Optional.ofNullable(tested.get(procedure.key())));
    }
  }
}
