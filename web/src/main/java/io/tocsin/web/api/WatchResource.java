package io.tocsin.web.api;

import io.tocsin.watch.PausingWatch;
import io.tocsin.watch.Watched;
import io.tocsin.watch.Watches;
import io.tocsin.web.page.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What looks by itself (spec, I7); each call answers the watch as it is afterwards. */
@Path("/api/v1/watches")
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WatchResource {

  private final Watches watches;
  private final PausingWatch pausing;
  private final Once once;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public WatchResource() {
    this(null, null, null, null);
  }

  @Inject
  public WatchResource(Watches watches, PausingWatch pausing, Once once, Visitor visitor) {
    this.watches = watches;
    this.pausing = pausing;
    this.once = once;
    this.visitor = visitor;
  }

  @GET
  @Operation(summary = "The watches of the plan and how they stand")
  public Items<WatchJson> list(@BeanParam Paging paging) {
    Locale locale = visitor.locale();
    return paging.ofChanging(
        watches.all().stream(),
        watched -> watched.definition().key(),
        watched -> WatchJson.of(watched, locale));
  }

  @POST
  @Path("{key}/pause")
  @RolesAllowed("RESPONDER")
  @Operation(summary = "Lets a watch rest; what it raised goes on")
  @APIResponseSchema(WatchJson.class)
  public Response pause(@PathParam("key") String key, ReasonJson body) {
    String reason = body.read();
    Locale locale = visitor.locale();
    return once.ok(body, () -> paused(key, reason), watched -> WatchJson.of(watched, locale));
  }

  @POST
  @Path("{key}/resume")
  @RolesAllowed("RESPONDER")
  @Operation(summary = "Lets a watch look again, within seconds")
  @APIResponseSchema(WatchJson.class)
  public Response resume(@PathParam("key") String key, ReasonJson body) {
    String reason = body.read();
    Locale locale = visitor.locale();
    return once.ok(body, () -> resumed(key, reason), watched -> WatchJson.of(watched, locale));
  }

  private Watched paused(String key, String reason) {
    pausing.pause(key, reason, visitor.actor());
    return watches.get(key);
  }

  private Watched resumed(String key, String reason) {
    pausing.resume(key, reason, visitor.actor());
    return watches.get(key);
  }
}
