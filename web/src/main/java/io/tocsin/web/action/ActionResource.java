package io.tocsin.web.action;

import io.tocsin.incident.Actor;
import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.ActionRuns;
import io.tocsin.remediation.ConfirmingAction;
import io.tocsin.web.error.Attempt;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.incident.IncidentProblems;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Wording;
import io.tocsin.workflow.task.ConfirmingStep;
import io.tocsin.workflow.task.RequestingAction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A person says yes or no to a command that was shown (spec, A2, A3). */
@Path("/actions/{id}")
@RequestScoped
@RolesAllowed("RESPONDER")
@Produces(MediaType.TEXT_HTML)
public class ActionResource {

  private static final int LONGEST_REASON = 1000;

  private final ActionRuns runs;
  private final ConfirmingAction actions;
  private final ActionPage page;
  private final ConfirmingStep confirming;
  private final RequestingAction requesting;
  private final IncidentProblems problems;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public ActionResource() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public ActionResource(
      ActionRuns runs,
      ConfirmingAction actions,
      ActionPage page,
      ConfirmingStep confirming,
      RequestingAction requesting,
      IncidentProblems problems,
      Visitor visitor) {
    this.runs = runs;
    this.actions = actions;
    this.page = page;
    this.confirming = confirming;
    this.requesting = requesting;
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

  /** The second person. */
  @POST
  @Path("approve")
  public Response approve(
      @PathParam("id") String id, @FormParam("commandHash") @DefaultValue("") String hash) {
    Actor by = visitor.actor();
    return attempt(id, () -> confirming.approve(id, hash, by), "notice.action.approved");
  }

  @POST
  @Path("break-glass")
  public Response breakGlass(
      @PathParam("id") String id,
      @FormParam("commandHash") @DefaultValue("") String hash,
      @FormParam("reason") @DefaultValue("") String reason) {
    Actor by = visitor.actor();
    return attempt(
        id, () -> confirming.breakGlass(id, hash, checked(reason), by), "notice.action.approved");
  }

  private static String checked(String reason) {
    if (reason.isBlank()) {
      throw new Invalid("reason", Wording.say("problem.empty"));
    }
    if (reason.length() > LONGEST_REASON) {
      throw new Invalid("reason", Wording.say("problem.tooLong", LONGEST_REASON));
    }
    return reason.strip();
  }

  /** What a person has to choose before the exact command is known. */
  @GET
  @RolesAllowed("VIEWER")
  public View show(@PathParam("id") String id) {
    return page.show(id);
  }

  /** Takes the values and shows the command that they make. */
  @POST
  public Response choose(@PathParam("id") String id, @Context HttpServletRequest request) {
    Map<String, String> values = ActionPage.values(request.getParameterMap());
    return Attempt.to(() -> actions.choose(id, values))
        .map(
            problem ->
                Response.status(problem.status()).entity(page.show(id, values, problem)).build())
        .orElseGet(
            () ->
                Redirect.to(
                    "/incidents/" + runs.get(id).incident() + "#action-" + id,
                    "notice.action.chosen"));
  }

  /** Asks for the action that takes this one back, and goes on to it. */
  @POST
  @Path("undo")
  public Response undo(@PathParam("id") String id) {
    Actor by = visitor.actor();
    AtomicReference<ActionRun> asked = new AtomicReference<>();
    return Attempt.to(() -> asked.set(requesting.undo(id, by)))
        .map(problem -> problems.show(runs.get(id).incident(), problem))
        .orElseGet(() -> MeasuresResource.next(Objects.requireNonNull(asked.get())));
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
