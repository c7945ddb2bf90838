package io.tocsin.web.acknowledge;

import io.tocsin.delivery.AcknowledgedIncidents;
import io.tocsin.delivery.link.AcknowledgeLink;
import io.tocsin.delivery.link.AcknowledgeLinks;
import io.tocsin.incident.Incident;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.WrongState;
import io.tocsin.servicelevel.ServiceClock;
import io.tocsin.web.acknowledge.AcknowledgeView.State;
import io.tocsin.web.incident.IncidentRows;
import io.tocsin.web.page.View;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** The page of the signed link in a message; open to whoever has the link (spec, N4). */
@Path(AcknowledgeLinks.PATH + "{token: [A-Za-z0-9._-]{1,400}}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AcknowledgeResource {

  private final AcknowledgeLinks links;
  private final AcknowledgingByLink acknowledging;
  private final AcknowledgedIncidents acknowledged;
  private final Incidents incidents;
  private final IncidentRows rows;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public AcknowledgeResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public AcknowledgeResource(
      AcknowledgeLinks links,
      AcknowledgingByLink acknowledging,
      AcknowledgedIncidents acknowledged,
      Incidents incidents,
      IncidentRows rows) {
    this.links = links;
    this.acknowledging = acknowledging;
    this.acknowledged = acknowledged;
    this.incidents = incidents;
    this.rows = rows;
  }

  /** Changes nothing: scanners of mail follow links. */
  @GET
  public View show(@PathParam("token") String token) {
    AcknowledgeLink link = links.check(token);
    boolean pointless =
        link instanceof AcknowledgeLink.Valid valid
            && acknowledged.isAcknowledged(valid.incident());
    return page(token, link, pointless ? State.ALREADY : State.READY);
  }

  @POST
  public View acknowledge(@PathParam("token") String token) {
    try {
      return page(token, acknowledging.use(token), State.DONE);
    } catch (WrongState over) {
      // The incident ended before the click, so that nothing is left to acknowledge.
      return page(token, links.check(token), State.ALREADY);
    }
  }

  private View page(String token, AcknowledgeLink link, State whenValid) {
    if (link instanceof AcknowledgeLink.Valid valid) {
      return view(
          whenValid,
          token,
          acknowledging.recipient(valid.delivery()),
          incidents.find(valid.incident()));
    } else if (link instanceof AcknowledgeLink.Used used) {
      return view(State.ALREADY, token, "", incidents.find(used.incident()));
    } else if (link instanceof AcknowledgeLink.Expired expired) {
      return view(State.EXPIRED, token, "", incidents.find(expired.incident()));
    } else {
      return view(State.INVALID, token, "", Optional.empty());
    }
  }

  private View view(State state, String token, String recipient, Optional<Incident> incident) {
    return new View(
        "acknowledge",
        new AcknowledgeView(
            state,
            token,
            recipient,
            incident.map(rows::of),
            incident.map(known -> rows.clock(ServiceClock.RESPONSE, known))));
  }
}
