package io.tocsin.web.api;

import io.tocsin.plan.PlanVersion.Origin;
import io.tocsin.web.page.Visitor;
import io.tocsin.workflow.deployment.EnforcingPlan;
import io.tocsin.workflow.plan.FileChange;
import io.tocsin.workflow.plan.ImportedPlans;
import io.tocsin.workflow.plan.PlanArchive;
import io.tocsin.workflow.plan.PlanFolder;
import io.tocsin.workflow.plan.PlanProposal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The whole plan as a folder that goes out and comes in (spec, D1). */
@Path("/api/v1/plan")
@RequestScoped
public class PlanResource {

  private static final String ZIP = "application/zip";

  private final ImportedPlans plans;
  private final EnforcingPlan enforcing;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public PlanResource() {
    this(null, null, null);
  }

  @Inject
  public PlanResource(ImportedPlans plans, EnforcingPlan enforcing, Visitor visitor) {
    this.plans = plans;
    this.enforcing = enforcing;
    this.visitor = visitor;
  }

  @GET
  @Path("export")
  @RolesAllowed("VIEWER")
  @Produces(ZIP)
  @Operation(summary = "The folder of the plan in force; the same plan makes the same bytes")
  public Response export() {
    return Response.ok(PlanArchive.write(plans.files()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.zip\"".formatted(plans.current().key()))
        .build();
  }

  /**
   * @param dryRun says what would change, and changes nothing
   */
  @POST
  @Path("import")
  @RolesAllowed("PLAN_EDITOR")
  @Consumes(ZIP)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Puts the plan of an archive in force, whole or not at all; 422 names file and line of"
              + " all that is wrong")
  @APIResponseSchema(PlanImportJson.class)
  public PlanImportJson importFrom(
      InputStream archive, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun)
      throws IOException {
    Map<String, String> files = PlanArchive.read(archive.readAllBytes());
    long base = plans.number();
    List<FileChange> changes = FileChange.between(plans.files(), files);
    if (dryRun || changes.isEmpty()) {
      PlanFolder.read(files);
      return PlanImportJson.of(base, false, changes);
    }
    PlanProposal proposal = new PlanProposal(base, files, Origin.IMPORTED, visitor.actor(), "");
    return PlanImportJson.of(enforcing.enforce(proposal).number(), true, changes);
  }
}
