package io.tocsin.web.toolbox;

import io.tocsin.web.page.View;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The plan's toolbox (spec, D3). */
@Path("/toolbox")
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.TEXT_HTML)
public class ToolboxResource {

  private final ToolboxPage page;
  private final ToolboxLooks looks;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public ToolboxResource() {
    this(null, null);
  }

  @Inject
  public ToolboxResource(ToolboxPage page, ToolboxLooks looks) {
    this.page = page;
    this.looks = looks;
  }

  @GET
  public View show() {
    return page.show();
  }

  /** Looks with the tool's probe and shows what it found; nothing is kept of it. */
  @POST
  @Path("{tool}/look")
  @RolesAllowed("RESPONDER")
  public Response look(@PathParam("tool") String tool) {
    return looks
        .look(page.probeOf(tool))
        .map(found -> Response.ok(page.show(tool, found)))
        .orElseGet(() -> Response.status(Response.Status.CONFLICT).entity(page.busy(tool)))
        .build();
  }
}
