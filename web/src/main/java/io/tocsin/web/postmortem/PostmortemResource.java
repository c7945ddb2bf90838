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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The postmortem in the browser: write, hand in, send back, publish (spec, M1, M2). */
@Path("/incidents/{id: [0-9]{1,18}}/postmortem")
@RequestScoped
@RolesAllowed("RESPONDER")
@Produces(MediaType.TEXT_HTML)
public class PostmortemResource {

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

  @POST
  public Response save(@PathParam("id") String id, @BeanParam PostmortemForm form) {
    return attempt(id, form, () -> forms.save(new IncidentId(id), form), "notice.postmortem.saved");
  }

  @POST
  @Path("submit")
  public Response submit(@PathParam("id") String id, @BeanParam PostmortemForm form) {
    return attempt(
        id, form, () -> forms.submit(new IncidentId(id), form), "notice.postmortem.submitted");
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

  private Response attempt(String id, PostmortemForm form, Runnable work, String notice) {
    IncidentId incident = new IncidentId(id);
    try {
      return Attempt.to(work)
          .map(
              problem ->
                  Response.status(problem.status())
                      .entity(page.show(incident, form.typed(), problem))
                      .build())
          .orElseGet(() -> done(id, notice));
    } catch (EditConflict conflict) {
      return Response.status(Response.Status.CONFLICT)
          .entity(page.show(incident, form.typed(), conflict))
          .build();
    }
  }

  private static Response done(String id, String notice) {
    return Redirect.to("/incidents/" + id + "/postmortem", notice);
  }
}
