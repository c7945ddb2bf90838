package io.tocsin.web.task;

import io.tocsin.incident.BeingMeasured;
import io.tocsin.web.error.Attempt;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
import io.tocsin.web.part.Problem;
import io.tocsin.web.part.Wording;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.util.Map;
import java.util.Optional;

/** The steps that wait for people: the list, each one, and what people do with it (spec, U1). */
@Path("/tasks")
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.TEXT_HTML)
public class TaskResource {

  private final TaskListPage list;
  private final BulkWork bulk;
  private final StepPage page;
  private final StepForms forms;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public TaskResource() {
    this(null, null, null, null);
  }

  @Inject
  public TaskResource(TaskListPage list, BulkWork bulk, StepPage page, StepForms forms) {
    this.list = list;
    this.bulk = bulk;
    this.page = page;
    this.forms = forms;
  }

  @GET
  public View all(
      @QueryParam("scope") @DefaultValue("roles") String scope,
      @QueryParam("severity") @DefaultValue("") String severity,
      @QueryParam("service") @DefaultValue("") String service,
      @QueryParam("step") @DefaultValue("") String step) {
    return list.show(new TaskListFilter(scope, severity, service, step));
  }

  /** The same for all ticked rows; those that were refused it are shown with the reason. */
  @POST
  @RolesAllowed("RESPONDER")
  public Response several(
      @QueryParam("scope") @DefaultValue("roles") String scope,
      @QueryParam("severity") @DefaultValue("") String severity,
      @QueryParam("service") @DefaultValue("") String service,
      @QueryParam("step") @DefaultValue("") String step,
      @BeanParam BulkForm form) {
    TaskListFilter filter = new TaskListFilter(scope, severity, service, step);
    return Attempt.to(() -> bulk.check(form))
        .map(problem -> Response.status(problem.status()).entity(list.show(filter, form, problem)))
        .orElseGet(() -> worked(filter, form, bulk.each(form)))
        .build();
  }

  private Response.ResponseBuilder worked(
      TaskListFilter filter, BulkForm form, Map<String, Problem> refused) {
    return refused.isEmpty()
        ? Response.fromResponse(Redirect.to(filter.address(), "notice.tasks." + form.asked()))
        : Response.status(Response.Status.CONFLICT).entity(list.show(filter, form, refused));
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
    return attempt(id, "", () -> forms.claim(id), "/tasks/" + id, "notice.task.claimed");
  }

  @POST
  @Path("{id}/release")
  @RolesAllowed("RESPONDER")
  public Response release(@PathParam("id") String id) {
    return attempt(id, "", () -> forms.release(id), "/tasks/" + id, "notice.task.released");
  }

  @POST
  @Path("{id}/hand-over")
  @RolesAllowed("RESPONDER")
  public Response handOver(
      @PathParam("id") String id, @FormParam("user") @DefaultValue("") String user) {
    return attempt(
        id, "", () -> forms.handOver(id, user), "/tasks/" + id, "notice.task.handedOver");
  }

  @POST
  @Path("{id}/complete")
  @RolesAllowed("RESPONDER")
  public Response complete(
      @PathParam("id") String id,
      @FormParam("outcome") @DefaultValue("") String outcome,
      @FormParam("note") @DefaultValue("") String note,
      @FormParam("version") @DefaultValue("") String version) {
    String next = page.placeOf(id);
    try {
      return attempt(
          id, note, () -> forms.complete(id, outcome, note, version), next, "notice.task.done");
    } catch (BeingMeasured looking) {
      return Redirect.to(next + "/checklist", "notice.checklist.probing");
    }
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
        page.placeOf(id),
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
