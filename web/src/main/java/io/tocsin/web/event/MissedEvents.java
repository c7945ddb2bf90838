package io.tocsin.web.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Set;

/** What a page missed between its rendering and the stream of events that it hears. */
@Path("/events/missed")
@RolesAllowed("VIEWER")
@ApplicationScoped
public class MissedEvents {

  private final RecentChanges changes;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected MissedEvents() {
    this(null);
  }

  @Inject
  public MissedEvents(RecentChanges changes) {
    this.changes = changes;
  }

  /**
   * The incidents that changed, {@code plan-review} where that did, or {@code *} when any may have.
   *
   * @param since milliseconds since 1970, as the page was given them
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Set<String> missed(@QueryParam("since") @DefaultValue("0") long since) {
    return changes.since(Instant.ofEpochMilli(since));
  }
}
