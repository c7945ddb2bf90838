package io.tocsin.web.plan.document;

import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** The plan to read, to print and to keep (spec, D2). */
@Path("/plan")
@RequestScoped
@RolesAllowed("VIEWER")
public class PlanDocumentResource {

  private final PlanDocument document;
  private final PlanFile file;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public PlanDocumentResource() {
    this(null, null, null);
  }

  @Inject
  public PlanDocumentResource(PlanDocument document, PlanFile file, Visitor visitor) {
    this.document = document;
    this.file = file;
    this.visitor = visitor;
  }

  @GET
  @Path("document")
  @Produces(MediaType.TEXT_HTML)
  public View show(@QueryParam("lang") @DefaultValue("") String language) {
    Locale locale = file.locale(language);
    return new View(
        "plan-document", new PlanDocumentView(document.document(locale, visitor.viewer().zone())));
  }

  @GET
  @Path("document.pdf")
  @Produces("application/pdf")
  public Response pdf(@QueryParam("lang") @DefaultValue("") String language) {
    return file.pdf(language);
  }
}
