package io.tocsin.web.api;

import static io.tocsin.web.api.ApiWording.SAY;

import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.update.StatusUpdate;
import io.tocsin.update.StatusUpdate.Audience;
import io.tocsin.update.StatusUpdates;
import io.tocsin.update.WritingUpdate;
import io.tocsin.web.page.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Status updates of an incident (spec, N7). */
@Path("/api/v1/incidents/{id}/updates")
@RequestScoped
@RolesAllowed("RESPONDER")
@Produces(MediaType.APPLICATION_JSON)
public class UpdateResource {

  private final WritingUpdate writing;
  private final StatusUpdates updates;
  private final Incidents incidents;
  private final Once once;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public UpdateResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public UpdateResource(
      WritingUpdate writing,
      StatusUpdates updates,
      Incidents incidents,
      Once once,
      Visitor visitor) {
    this.writing = writing;
    this.updates = updates;
    this.incidents = incidents;
    this.once = once;
    this.visitor = visitor;
  }

  /** Answers the incident, as its other commands do. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(IncidentJson.class)
  public Response write(@PathParam("id") IncidentId id, UpdateJson body) {
    Fields fields = new Fields();
    String text = fields.text("text", lines(body.text()), StatusUpdate.LONGEST);
    Optional<Audience> audience = fields.choice("audience", body.audience(), Audience.class);
    if (body.audience() == null) {
      fields.wrong("audience", SAY.say("choice", "INTERNAL, STAKEHOLDERS"));
    }
    fields.check();
    return once.ok(
        body,
        () -> writing.write(id, text, audience.orElseThrow(), visitor.actor()),
        IncidentJson::of);
  }

  /** Oldest first. */
  @GET
  @RolesAllowed("VIEWER")
  public Items<StatusUpdateJson> list(@PathParam("id") IncidentId id, @BeanParam Paging paging) {
    IncidentId known = incidents.get(id).id();
    return paging.of(
        updates.of(known, paging.number().orElse(0L), paging.limit() + 1),
        update -> Integer.toString(update.number()),
        StatusUpdateJson::of);
  }

  private static @Nullable String lines(@Nullable String text) {
    return text == null ? null : text.replace("\r\n", "\n");
  }

  /** The body of an update. */
  public record UpdateJson(@Nullable String text, @Nullable String audience) {}
}
