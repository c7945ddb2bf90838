package io.tocsin.web.api;

import io.tocsin.delivery.DeliveryId;
import io.tocsin.delivery.ResendingDelivery;
import io.tocsin.web.page.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Dead letters, sent again when a person says so (spec, N3). */
@Path("/api/v1/deliveries")
@RequestScoped
@RolesAllowed("RESPONDER")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeliveryResource {

  private final ResendingDelivery resending;
  private final Once once;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public DeliveryResource() {
    this(null, null, null);
  }

  @Inject
  public DeliveryResource(ResendingDelivery resending, Once once, Visitor visitor) {
    this.resending = resending;
    this.once = once;
    this.visitor = visitor;
  }

  @POST
  @Path("{id}/resend")
  @Operation(summary = "Sends a FAILED, UNKNOWN or EXPIRED delivery again; 409 for any other")
  @APIResponseSchema(DeliveryJson.class)
  public Response resend(@PathParam("id") DeliveryId id, Nothing body) {
    Locale locale = visitor.locale();
    return once.ok(
        body,
        () -> resending.resend(id, visitor.actor()),
        delivery -> DeliveryJson.of(delivery, locale));
  }
}
