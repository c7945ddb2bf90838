package io.tocsin.web.delivery;

import io.tocsin.delivery.Deliveries;
import io.tocsin.delivery.Delivery;
import io.tocsin.delivery.DeliveryId;
import io.tocsin.delivery.ResendingDelivery;
import io.tocsin.web.contact.ContactPage;
import io.tocsin.web.error.Attempt;
import io.tocsin.web.error.Problem;
import io.tocsin.web.incident.IncidentProblems;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** A person sends again what did not arrive (spec, N3). */
@Path("/deliveries/{id: [A-Za-z0-9-]{1,36}}/resend")
@RequestScoped
@RolesAllowed("RESPONDER")
@Produces(MediaType.TEXT_HTML)
public class DeliveryResource {

  private final Deliveries deliveries;
  private final ResendingDelivery resending;
  private final IncidentProblems problems;
  private final ContactPage contacts;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public DeliveryResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public DeliveryResource(
      Deliveries deliveries,
      ResendingDelivery resending,
      IncidentProblems problems,
      ContactPage contacts,
      Visitor visitor) {
    this.deliveries = deliveries;
    this.resending = resending;
    this.problems = problems;
    this.contacts = contacts;
    this.visitor = visitor;
  }

  @POST
  public Response resend(@PathParam("id") String id) {
    Delivery delivery = deliveries.get(new DeliveryId(id));
    Optional<Problem> problem = Attempt.to(() -> resending.resend(delivery.id(), visitor.actor()));
    return delivery
        .key()
        .incident()
        .map(
            incident ->
                problem
                    .map(shown -> problems.show(incident, shown))
                    .orElseGet(() -> resent("/incidents/" + incident + "#deliveries")))
        .orElseGet(
            () -> problem.map(contacts::refused).orElseGet(() -> resent("/contacts#digest")));
  }

  private static Response resent(String page) {
    return Redirect.to(page, "notice.resent");
  }
}
