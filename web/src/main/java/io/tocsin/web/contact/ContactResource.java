package io.tocsin.web.contact;

import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.verification.TestingChannel;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
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

/** Who is reached over what, with a test button for each way (spec, N5). */
@Path("/contacts")
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.TEXT_HTML)
public class ContactResource {

  private final ContactPage page;
  private final TestingChannel testing;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public ContactResource() {
    this(null, null);
  }

  @Inject
  public ContactResource(ContactPage page, TestingChannel testing) {
    this.page = page;
    this.testing = testing;
  }

  @GET
  public View show() {
    return page.show();
  }

  /** Sends a real message and waits for the provider's answer. */
  @POST
  @Path("{key}/test")
  @RolesAllowed("RESPONDER")
  public Response test(
      @PathParam("key") String key, @FormParam("channel") @DefaultValue("") String channel) {
    DeliveryOutcome outcome = testing.send(key, channel);
    return outcome instanceof DeliveryOutcome.Accepted
        ? Redirect.to("/contacts#contact-" + key, "notice.contact.tested")
        : Response.status(409).entity(page.show(key, outcome)).build();
  }
}
