package io.tocsin.web.plan.change;

import io.tocsin.plan.PlanDraft;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.workflow.plan.Drafting;
import io.tocsin.workflow.plan.ImportedPlans;
import io.tocsin.workflow.plan.PlanArchive;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What was in force, and the way back to it (spec, D1, PR10). */
@Path("/plan/versions")
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.TEXT_HTML)
public class HistoryResource {

  private final HistoryPage page;
  private final Drafting drafting;
  private final ImportedPlans plans;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public HistoryResource() {
    this(null, null, null, null);
  }

  @Inject
  public HistoryResource(
      HistoryPage page, Drafting drafting, ImportedPlans plans, Visitor visitor) {
    this.page = page;
    this.drafting = drafting;
    this.plans = plans;
    this.visitor = visitor;
  }

  @GET
  public View show() {
    return page.show();
  }

  @GET
  @Path("export")
  @Produces("application/zip")
  public Response export() {
    return Response.ok(PlanArchive.write(plans.files()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.zip\"".formatted(plans.current().key()))
        .build();
  }

  /** Goes on with the draft that this person edits, or begins one. */
  @POST
  @Path("edit")
  @RolesAllowed("PLAN_EDITOR")
  public Response edit() {
    return Redirect.to("/plan/drafts/" + drafting.edited(visitor.actor()).number());
  }

  /** Nothing is in force by that yet: the draft's page shows what it would change. */
  @POST
  @Path("{number: [0-9]{1,18}}/restore")
  @RolesAllowed("PLAN_EDITOR")
  public Response restore(@PathParam("number") long number) {
    PlanDraft draft = drafting.ofVersion(number, visitor.actor());
    return Redirect.to("/plan/drafts/" + draft.number());
  }
}
