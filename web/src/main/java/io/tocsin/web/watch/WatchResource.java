package io.tocsin.web.watch;

import io.tocsin.watch.PausingWatch;
import io.tocsin.web.error.Attempt;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Wording;
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
import java.util.function.Consumer;

/** What looks by itself, and a switch for it (spec, I7). */
@Path("/watches")
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.TEXT_HTML)
public class WatchResource {

  private static final int LONGEST_REASON = 1000;

  private final WatchPage page;
  private final PausingWatch pausing;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public WatchResource() {
    this(null, null, null);
  }

  @Inject
  public WatchResource(WatchPage page, PausingWatch pausing, Visitor visitor) {
    this.page = page;
    this.pausing = pausing;
    this.visitor = visitor;
  }

  @GET
  public View list() {
    return page.list();
  }

  @GET
  @Path("{key: [a-z][a-z0-9-]{0,98}}")
  public View show(@PathParam("key") String key) {
    return page.show(key);
  }

  @POST
  @Path("{key: [a-z][a-z0-9-]{0,98}}/pause")
  @RolesAllowed("RESPONDER")
  public Response pause(
      @PathParam("key") String key, @FormParam("reason") @DefaultValue("") String reason) {
    return change(
        key, reason, "notice.watch.paused", why -> pausing.pause(key, why, visitor.actor()));
  }

  @POST
  @Path("{key: [a-z][a-z0-9-]{0,98}}/resume")
  @RolesAllowed("RESPONDER")
  public Response resume(
      @PathParam("key") String key, @FormParam("reason") @DefaultValue("") String reason) {
    return change(
        key, reason, "notice.watch.resumed", why -> pausing.resume(key, why, visitor.actor()));
  }

  private Response change(String key, String typed, String notice, Consumer<String> change) {
    return Attempt.to(() -> change.accept(checked(typed.strip())))
        .map(
            problem ->
                Response.status(problem.status()).entity(page.show(key, typed, problem)).build())
        .orElseGet(() -> Redirect.to("/watches/" + key, notice));
  }

  private static String checked(String reason) {
    if (reason.isEmpty()) {
      throw new Invalid("reason", Wording.say("problem.watch.reason"));
    }
    if (reason.length() > LONGEST_REASON) {
      throw new Invalid("reason", Wording.say("problem.tooLong", LONGEST_REASON));
    }
    return reason;
  }
}
