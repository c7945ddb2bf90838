package io.tocsin.web.status;

import io.tocsin.incident.Incident;
import io.tocsin.plan.Plans;
import io.tocsin.plan.Service;
import io.tocsin.update.StatusLinks;
import io.tocsin.update.StatusUpdates;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The stakeholders' page of an incident; open to whoever has the link (spec, N7). */
@Path(StatusLinks.PATH + "{token: [A-Za-z0-9._-]{1,400}}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class StatusResource {

  private static final int MOST_UPDATES = 200;
  private static final int EVERY_SECONDS = 60;

  private final StatusLinks links;
  private final StatusUpdates updates;
  private final Plans plans;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public StatusResource() {
    this(null, null, null, null);
  }

  @Inject
  public StatusResource(StatusLinks links, StatusUpdates updates, Plans plans, Visitor visitor) {
    this.links = links;
    this.updates = updates;
    this.plans = plans;
    this.visitor = visitor;
  }

  /**
   * @param refresh {@code off} for a page that stays as it is until its reader asks for it again
   */
  @GET
  public Response show(
      @PathParam("token") String token, @QueryParam("refresh") @DefaultValue("") String refresh) {
    Optional<StatusView.Known> known = links.opened(token).map(this::published);
    boolean refreshes = known.isPresent() && !refresh.equals("off");
    Response.ResponseBuilder answer =
        Response.status(known.isPresent() ? Response.Status.OK : Response.Status.NOT_FOUND)
            .entity(new View("status", new StatusView(known, refreshes, token)));
    return (refreshes ? answer.header("Refresh", EVERY_SECONDS) : answer).build();
  }

  private StatusView.Known published(Incident incident) {
    String key = incident.serviceKey();
    return new StatusView.Known(
        plans
            .current()
            .service(key)
            .map(Service::name)
            .map(name -> name.in(visitor.locale()))
            .orElse(key),
        incident.severity(),
        incident.status(),
        incident.declaredAt(),
        incident.resolvedAt(),
        incident.drill(),
        updates.published(incident.id(), MOST_UPDATES).stream()
            .map(update -> new StatusView.Update(update.at(), update.text()))
            .toList());
  }
}
