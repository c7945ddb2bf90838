package io.tocsin.web.plan.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The plan as a file, for programs that keep a copy elsewhere (spec, HTTP contract). */
@Path("/api/v1")
@RequestScoped
@RolesAllowed("VIEWER")
public class PlanDocumentApi {

  private final PlanFile file;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public PlanDocumentApi() {
    this(null);
  }

  @Inject
  public PlanDocumentApi(PlanFile file) {
    this.file = file;
  }

  @GET
  @Path("plan.html")
  @Produces("text/html;charset=UTF-8")
  public Response html(@QueryParam("lang") @DefaultValue("") String language) {
    return file.html(language);
  }

  @GET
  @Path("plan.pdf")
  @Produces("application/pdf")
  public Response pdf(@QueryParam("lang") @DefaultValue("") String language) {
    return file.pdf(language);
  }
}
