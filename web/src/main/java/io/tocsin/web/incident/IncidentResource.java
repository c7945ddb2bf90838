package io.tocsin.web.incident;

import io.tocsin.incident.IncidentId;
import io.tocsin.web.page.View;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** One incident to read (spec, U2). */
@Path(IncidentResource.PATH)
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.TEXT_HTML)
public class IncidentResource {

  /** The same in every class of this path, or JAX-RS sees but one of them. */
  static final String PATH = "/incidents/{id: [0-9]{1,18}}";

  private final IncidentPage page;
  private final ProcedureStates states;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public IncidentResource() {
    this(null, null);
  }

  @Inject
  public IncidentResource(IncidentPage page, ProcedureStates states) {
    this.page = page;
    this.states = states;
  }

  @GET
  public View show(@PathParam("id") String id, @QueryParam("kind") List<String> kinds) {
    return page.show(new IncidentId(id), kinds);
  }

  /** {@code {"activities":{"Task_X":{"state":"active","text":"…"}}}} for the live diagram. */
  @GET
  @Path("states")
  @Produces(MediaType.APPLICATION_JSON)
  public String states(@PathParam("id") String id) {
    return states.json(new IncidentId(id));
  }
}
