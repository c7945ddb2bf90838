package io.tocsin.web.incident;

import io.tocsin.web.page.View;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The list of incidents. */
@Path("/incidents")
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.TEXT_HTML)
public class IncidentListResource {

  private final IncidentListPage page;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public IncidentListResource() {
    this(null);
  }

  @Inject
  public IncidentListResource(IncidentListPage page) {
    this.page = page;
  }

  @GET
  public View show(
      @QueryParam("status") @DefaultValue("") String status,
      @QueryParam("severity") @DefaultValue("") String severity,
      @QueryParam("service") @DefaultValue("") String service,
      @QueryParam("q") @DefaultValue("") String text,
      @QueryParam("before") @DefaultValue("") String before) {
    return page.show(new IncidentFilter(status, severity, service, text, before));
  }
}
