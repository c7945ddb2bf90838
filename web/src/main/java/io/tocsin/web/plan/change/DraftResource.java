package io.tocsin.web.plan.change;

import io.tocsin.plan.PlanDraft;
import io.tocsin.plan.PlanDrafts;
import io.tocsin.web.error.Attempt;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Note;
import io.tocsin.workflow.deployment.EnforcingPlan;
import io.tocsin.workflow.plan.DraftOutdated;
import io.tocsin.workflow.plan.Drafting;
import io.tocsin.workflow.plan.NoSuchPlan;
import io.tocsin.workflow.plan.PlanProposal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A plan that somebody works at: looked at, put in force, or dropped (spec, D1, PR10). */
@Path("/plan/drafts/{number: [0-9]{1,18}}")
@RequestScoped
@RolesAllowed("PLAN_EDITOR")
@Produces(MediaType.TEXT_HTML)
public class DraftResource {

  private final DraftPage page;
  private final PlanDrafts drafts;
  private final Drafting drafting;
  private final EnforcingPlan enforcing;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public DraftResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public DraftResource(
      DraftPage page,
      PlanDrafts drafts,
      Drafting drafting,
      EnforcingPlan enforcing,
      Visitor visitor) {
    this.page = page;
    this.drafts = drafts;
    this.drafting = drafting;
    this.enforcing = enforcing;
    this.visitor = visitor;
  }

  @GET
  public View show(@PathParam("number") long number) {
    return page.show(number);
  }

  @POST
  @Path("enforce")
  public Response enforce(
      @PathParam("number") long number,
      @FormParam("revision") @DefaultValue("-1") int seen,
      @FormParam("note") @DefaultValue("") String note) {
    return Attempt.to(() -> put(number, seen, Note.checked(note)))
        .map(
            problem ->
                Response.status(problem.status()).entity(page.show(number, note, problem)).build())
        .orElseGet(() -> Redirect.to("/plan/versions", "notice.plan.enforced"));
  }

  /** What was shown, and nothing that another tab saved since. */
  private void put(long number, int seen, String note) {
    PlanDraft draft =
        drafts.find(number, visitor.actor().name()).orElseThrow(() -> new NoSuchPlan(number));
    if (draft.revision() != seen) {
      throw new DraftOutdated(number);
    }
    enforcing.enforce(
        new PlanProposal(draft.base(), draft.files(), draft.origin(), visitor.actor(), note));
    drafting.drop(number, visitor.actor());
  }

  @POST
  @Path("drop")
  public Response drop(@PathParam("number") long number) {
    drafting.drop(number, visitor.actor());
    return Redirect.to("/plan/versions", "notice.plan.dropped");
  }
}
