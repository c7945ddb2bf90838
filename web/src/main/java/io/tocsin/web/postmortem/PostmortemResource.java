package io.tocsin.web.postmortem;

import io.tocsin.incident.IncidentId;
import io.tocsin.postmortem.EditConflict;
import io.tocsin.web.error.Attempt;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The postmortem in the browser: write, comment, hand in, send back, publish (spec, M1, M2). */
@Path("/incidents/{id: [0-9]{1,18}}/postmortem")
@RequestScoped
@RolesAllowed("RESPONDER")
@Produces(MediaType.TEXT_HTML)
public class PostmortemResource {

  /** The field of a comment, by which a problem with it is known. */
  static final String COMMENT = "text";

  /** RFC 7240. */
  private static final String PREFER = "Prefer";

  private static final String MINIMAL = "return=minimal";

  private final PostmortemPage page;
  private final PostmortemForms forms;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public PostmortemResource() {
    this(null, null);
  }

  @Inject
  public PostmortemResource(PostmortemPage page, PostmortemForms forms) {
    this.page = page;
    this.forms = forms;
  }

  @GET
  @RolesAllowed("VIEWER")
  public View show(@PathParam("id") String id) {
    return page.show(new IncidentId(id));
  }

  /** A page that saves by itself prefers to hear no more than the version to save against next. */
  @POST
  public Response save(
      @PathParam("id") String id,
      @HeaderParam(PREFER) @DefaultValue("") String prefer,
      @BeanParam PostmortemForm form) {
    AtomicInteger version = new AtomicInteger();
    return attempt(
        id,
        form,
        () -> version.set(forms.save(new IncidentId(id), form)),
        () -> prefer.equals(MINIMAL) ? saved(version.get()) : done(id, "notice.postmortem.saved"));
  }

  @POST
  @Path("submit")
  public Response submit(@PathParam("id") String id, @BeanParam PostmortemForm form) {
    return attempt(
        id,
        form,
        () -> forms.submit(new IncidentId(id), form),
        () -> done(id, "notice.postmortem.submitted"));
  }

  @POST
  @Path("comments")
  public Response comment(
      @PathParam("id") String id, @FormParam(COMMENT) @DefaultValue("") String text) {
    IncidentId incident = new IncidentId(id);
    return Attempt.to(() -> forms.comment(incident, text))
        .map(
            problem ->
                Response.status(problem.status())
                    .entity(page.show(incident, text, problem))
                    .build())
        .orElseGet(() -> done(id, "notice.incident.commented"));
  }

  @POST
  @Path("return")
  @RolesAllowed("COMMANDER")
  public Response sendBack(
      @PathParam("id") String id, @FormParam("note") @DefaultValue("") String note) {
    forms.sendBack(new IncidentId(id), note);
    return done(id, "notice.postmortem.returned");
  }

  @POST
  @Path("publish")
  @RolesAllowed("COMMANDER")
  public Response publish(@PathParam("id") String id) {
    forms.publish(new IncidentId(id));
    return done(id, "notice.postmortem.published");
  }

  private Response attempt(String id, PostmortemForm form, Runnable work, Supplier<Response> done) {
    IncidentId incident = new IncidentId(id);
    try {
      return Attempt.to(work)
          .map(
              problem ->
                  Response.status(problem.status())
                      .entity(page.show(incident, form, problem))
                      .build())
          .orElseGet(done);
    } catch (EditConflict conflict) {
      return Response.status(Response.Status.CONFLICT)
          .entity(page.show(incident, form, conflict))
          .build();
    }
  }

  private static Response saved(int version) {
    return Response.noContent()
        .tag(new EntityTag(Integer.toString(version)))
        .header("Preference-Applied", MINIMAL)
        .build();
  }

  private static Response done(String id, String notice) {
    return Redirect.to("/incidents/" + id + "/postmortem", notice);
  }
}
