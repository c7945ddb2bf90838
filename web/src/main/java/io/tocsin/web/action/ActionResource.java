package io.tocsin.web.action;

import io.tocsin.incident.Actor;
import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.ActionRuns;
import io.tocsin.web.error.Attempt;
import io.tocsin.web.incident.IncidentProblems;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.Visitor;
import io.tocsin.workflow.task.ConfirmingStep;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A person says yes or no to a command that was shown (spec, A2, A3). */
@Path("/actions/{id}")
@RequestScoped
@RolesAllowed("RESPONDER")
@Produces(MediaType.TEXT_HTML)
public class ActionResource {

  private final ActionRuns runs;
  private final ConfirmingStep confirming;
  private final IncidentProblems problems;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public ActionResource() {
    this(null, null, null, null);
  }

  @Inject
  public ActionResource(
      ActionRuns runs, ConfirmingStep confirming, IncidentProblems problems, Visitor visitor) {
    this.runs = runs;
    this.confirming = confirming;
    this.problems = problems;
    this.visitor = visitor;
  }

  @POST
  @Path("confirm")
  public Response confirm(
      @PathParam("id") String id, @FormParam("commandHash") @DefaultValue("") String hash) {
    Actor by = visitor.actor();
    return attempt(id, () -> confirming.confirm(id, hash, by), "notice.action.confirmed");
  }

  @POST
  @Path("cancel")
  public Response cancel(@PathParam("id") String id) {
    Actor by = visitor.actor();
    return attempt(id, () -> confirming.cancel(id, by), "notice.action.cancelled");
  }

  /** For pages that show it grow while it runs. */
  @GET
  @Path("output")
  @RolesAllowed("VIEWER")
  @Produces(MediaType.APPLICATION_JSON)
  public OutputJson output(
      @PathParam("id") String id, @QueryParam("from") @DefaultValue("0") int from) {
    return OutputJson.of(runs.get(id), from);
  }

  private Response attempt(String id, Runnable work, String notice) {
    ActionRun run = runs.get(id);
    return Attempt.to(work)
        .map(problem -> problems.show(run.incident(), problem))
        .orElseGet(() -> Redirect.to("/incidents/" + run.incident() + "#actions", notice));
  }
}
