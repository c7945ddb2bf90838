package io.tocsin.web.incident;

import io.tocsin.incident.BeingMeasured;
import io.tocsin.incident.IncidentId;
import io.tocsin.web.checklist.ChecklistPage;
import io.tocsin.web.error.Attempt;
import io.tocsin.web.error.Problem;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What people do about an incident on its page (spec, U2, X2). */
@Path(IncidentResource.PATH)
@RequestScoped
@RolesAllowed("COMMANDER")
@Produces(MediaType.TEXT_HTML)
public class IncidentFormResource {

  private final IncidentForms forms;
  private final IncidentPage page;
  private final ChecklistPage checklist;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public IncidentFormResource() {
    this(null, null, null);
  }

  @Inject
  public IncidentFormResource(IncidentForms forms, IncidentPage page, ChecklistPage checklist) {
    this.forms = forms;
    this.page = page;
    this.checklist = checklist;
  }

  @POST
  @Path("acknowledge")
  @RolesAllowed("RESPONDER")
  public Response acknowledge(@PathParam("id") String id) {
    return attempt(
        id,
        Typed.nothing(),
        "notice.incident.acknowledged",
        () -> forms.acknowledge(new IncidentId(id)));
  }

  @POST
  @Path("comments")
  @RolesAllowed("RESPONDER")
  public Response comment(
      @PathParam("id") String id, @FormParam("text") @DefaultValue("") String text) {
    return attempt(
        id,
        new Typed("comments", Map.of("text", text)),
        "notice.incident.commented",
        () -> forms.comment(new IncidentId(id), text));
  }

  @POST
  @Path("severity")
  public Response severity(
      @PathParam("id") String id,
      @FormParam("severity") @DefaultValue("") String severity,
      @FormParam("reason") @DefaultValue("") String reason) {
    return attempt(
        id,
        new Typed("severity", Map.of("severity", severity, "severity-reason", reason)),
        "notice.incident.severity",
        () -> forms.severity(new IncidentId(id), severity, reason));
  }

  /** The component comes along when a proposal of the alerts is taken. */
  @POST
  @Path("procedure")
  public Response procedure(
      @PathParam("id") String id,
      @FormParam("procedureKey") @DefaultValue("") String procedure,
      @FormParam("component") @DefaultValue("") String component,
      @FormParam("reason") @DefaultValue("") String reason) {
    return attempt(
        id,
        new Typed("procedure", Map.of("procedure", procedure, "procedure-reason", reason)),
        "notice.incident.procedure",
        () ->
            forms.procedure(
                new IncidentId(id),
                procedure,
                Optional.of(component).filter(key -> !key.isEmpty()),
                reason));
  }

  @POST
  @Path("cancel")
  public Response cancel(
      @PathParam("id") String id, @FormParam("reason") @DefaultValue("") String reason) {
    return attempt(
        id,
        new Typed("cancel", Map.of("cancel-reason", reason)),
        "notice.incident.cancelled",
        () -> forms.cancel(new IncidentId(id), reason));
  }

  @POST
  @Path("duplicate")
  public Response duplicate(
      @PathParam("id") String id, @FormParam("of") @DefaultValue("") String of) {
    return attempt(
        id,
        new Typed("duplicate", Map.of("of", of)),
        "notice.incident.merged",
        () -> forms.duplicate(new IncidentId(id), of));
  }

  @POST
  @Path("reopen")
  public Response reopen(
      @PathParam("id") String id, @FormParam("reason") @DefaultValue("") String reason) {
    return attempt(
        id,
        new Typed("reopen", Map.of("reopen-reason", reason)),
        "notice.incident.reopened",
        () -> forms.reopen(new IncidentId(id), reason));
  }

  /** What still blocks is settled on the checklist, so a refusal shows that. */
  @POST
  @Path("resolve")
  public Response resolve(@PathParam("id") String id) {
    return end(id, "notice.incident.resolved", () -> forms.resolve(new IncidentId(id)));
  }

  @POST
  @Path("close")
  public Response close(@PathParam("id") String id) {
    return end(id, "notice.incident.closed", () -> forms.close(new IncidentId(id)));
  }

  private Response end(String id, String notice, Runnable work) {
    try {
      return attempt(id, notice, work, problem -> checklist.show(new IncidentId(id), problem));
    } catch (BeingMeasured looking) {
      return ChecklistPage.whileLooking(id);
    }
  }

  private Response attempt(String id, Typed typed, String notice, Runnable work) {
    return attempt(id, notice, work, problem -> page.show(new IncidentId(id), typed, problem));
  }

  private static Response attempt(
      String id, String notice, Runnable work, Function<Problem, View> refused) {
    return Attempt.to(work)
        .map(problem -> Response.status(problem.status()).entity(refused.apply(problem)).build())
        .orElseGet(() -> Redirect.to("/incidents/" + id, notice));
  }
}
