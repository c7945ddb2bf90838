package io.tocsin.web.oncall;

import io.tocsin.oncall.OverrideId;
import io.tocsin.oncall.OverridingShift;
import io.tocsin.web.error.Attempt;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** Who is on call, and a form to change that (spec, N6). */
@Path("/on-call")
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.TEXT_HTML)
public class OnCallResource {

  private final OnCallPage page;
  private final OverridingShift overriding;
  private final Visitor visitor;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public OnCallResource() {
    this(null, null, null, null);
  }

  @Inject
  public OnCallResource(OnCallPage page, OverridingShift overriding, Visitor visitor, Clock clock) {
    this.page = page;
    this.overriding = overriding;
    this.visitor = visitor;
    this.clock = clock;
  }

  /**
   * @param from the first of the fourteen days that are shown, in the reader's zone
   */
  @GET
  public View show(@QueryParam("from") @DefaultValue("") String from) {
    return page.show(from);
  }

  @POST
  @Path("{key: [a-z][a-z0-9-]{0,98}}/overrides")
  @RolesAllowed("RESPONDER")
  public Response override(@PathParam("key") String key, @BeanParam OverrideForm form) {
    return Attempt.to(() -> override(key, form.read(visitor.viewer().zone())))
        .map(
            problem ->
                Response.status(problem.status())
                    .entity(page.show(form.typed(key), problem))
                    .build())
        .orElseGet(() -> Redirect.to("/on-call#schedule-" + key, "notice.onCall.overridden"));
  }

  private void override(String key, OverrideForm.Asked asked) {
    overriding.override(
        key,
        asked.contact(),
        asked.from().orElseGet(clock::instant),
        asked.to(),
        asked.reason(),
        visitor.actor());
  }

  @POST
  @Path("{key: [a-z][a-z0-9-]{0,98}}/overrides/{id: [0-9]{1,18}}/revoke")
  @RolesAllowed("RESPONDER")
  public Response revoke(@PathParam("key") String key, @PathParam("id") String id) {
    return Attempt.to(() -> overriding.revoke(key, new OverrideId(id), visitor.actor()))
        .map(
            problem ->
                Response.status(problem.status())
                    .entity(page.show(OnCallView.Typed.NOTHING, problem))
                    .build())
        .orElseGet(() -> Redirect.to("/on-call#schedule-" + key, "notice.onCall.revoked"));
  }
}
