package io.tocsin.web.postmortem;

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

/** The library of postmortems (spec, M4). */
@Path(LibraryFilter.PATH)
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.TEXT_HTML)
public class LibraryResource {

  private final LibraryPage page;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public LibraryResource() {
    this(null);
  }

  @Inject
  public LibraryResource(LibraryPage page) {
    this.page = page;
  }

  @GET
  public View show(
      @QueryParam("q") @DefaultValue("") String text,
      @QueryParam("service") @DefaultValue("") String service,
      @QueryParam("severity") @DefaultValue("") String severity,
      @QueryParam("cause") @DefaultValue("") String cause,
      @QueryParam("tag") @DefaultValue("") String tag,
      @QueryParam("before") @DefaultValue("") String before) {
    return page.show(new LibraryFilter(text, service, severity, cause, tag, before));
  }
}
