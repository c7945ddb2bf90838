package io.tocsin.web.task;

import io.tocsin.web.error.Attempt;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Wording;
import io.tocsin.workflow.task.WorkingTask;
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
import java.util.Optional;

/** The steps that wait for people: the list, each one, and what people do with it (spec, U1). */
@Path("/tasks")
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.TEXT_HTML)
public class TaskResource {

  private final TaskListPage list;
  private final StepPage page;
  private final StepForms forms;
  private final WorkingTask working;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public TaskResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public TaskResource(
      TaskListPage list, StepPage page, StepForms forms, WorkingTask working, Visitor visitor) {
    this.list = list;
    this.page = page;
    this.forms = forms;
    this.working = working;
    this.visitor = visitor;
  }

  @GET
  public View all(
      @QueryParam("scope") @DefaultValue("roles") String scope,
      @QueryParam("severity") @DefaultValue("") String severity,
      @QueryParam("service") @DefaultValue("") String service) {
    return list.show(scope, severity, service);
  }

  @GET
  @Path("{id}")
  public View show(@PathParam("id") String id) {
    return page.show(id);
  }

  @POST
  @Path("{id}/claim")
  @RolesAllowed("RESPONDER")
  public Response claim(@PathParam("id") String id) {
    return attempt(
        id,
        "",
        () -> {
          forms.checkMayDo(id);
          working.claim(id, visitor.actor());
        },
        "/tasks/" + id,
        "notice.task.claimed");
  }

  @POST
  @Path("{id}/release")
  @RolesAllowed("RESPONDER")
  public Response release(@PathParam("id") String id) {
    return attempt(id, "", () -> forms.release(id), "/tasks/" + id, "notice.task.released");
  }

  @POST
  @Path("{id}/complete")
  @RolesAllowed("RESPONDER")
  public Response complete(
      @PathParam("id") String id,
      @FormParam("outcome") @DefaultValue("") String outcome,
      @FormParam("note") @DefaultValue("") String note,
      @FormParam("version") @DefaultValue("") String version) {
    return attempt(
        id,
        note,
        () -> forms.complete(id, outcome, note, version),
        page.incidentOf(id),
        "notice.task.done");
  }

  @POST
  @Path("{id}/skip")
  @RolesAllowed("RESPONDER")
  public Response skip(
      @PathParam("id") String id, @FormParam("reason") @DefaultValue("") String reason) {
    return attempt(
        id,
        reason,
        () -> {
          if (reason.isBlank()) {
            throw new Invalid("skip-reason", Wording.say("problem.reason"));
          }
          forms.skip(id, reason.strip());
        },
        page.incidentOf(id),
        "notice.task.skipped");
  }

  private Response attempt(String id, String typed, Runnable work, String next, String notice) {
    Optional<io.tocsin.web.error.Problem> problem = Attempt.to(work);
    return problem.isEmpty()
        ? Redirect.to(next, notice)
        : Response.status(problem.get().status())
            .entity(page.show(id, typed, problem.get()))
            .build();
  }
}
