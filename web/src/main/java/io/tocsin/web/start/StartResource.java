package io.tocsin.web.start;

import io.tocsin.web.page.View;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The start page. */
@Path("/")
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.TEXT_HTML)
public class StartResource {

  private final StartPage page;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public StartResource() {
    this(null);
  }

  @Inject
  public StartResource(StartPage page) {
    this.page = page;
  }

  @GET
  public View show() {
    return page.show();
  }
}
