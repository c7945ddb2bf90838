package io.tocsin.web.api;

import static io.tocsin.web.api.intake.IntakeWording.SAY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tocsin.heartbeat.Expected;
import io.tocsin.heartbeat.HearingHeartbeat;
import io.tocsin.heartbeat.Heartbeats;
import io.tocsin.incident.Actor;
import io.tocsin.web.api.intake.Intake;
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
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Signs of life of others (spec, I5). */
@Path("/api/v1/heartbeats")
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.APPLICATION_JSON)
public class HeartbeatResource {

  private final Heartbeats heartbeats;
  private final HearingHeartbeat hearing;
  private final Intake intake;
  private final ObjectMapper json;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public HeartbeatResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public HeartbeatResource(
      Heartbeats heartbeats,
      HearingHeartbeat hearing,
      Intake intake,
      ObjectMapper json,
      Visitor visitor) {
    this.heartbeats = heartbeats;
    this.hearing = hearing;
    this.intake = intake;
    this.json = json;
    this.visitor = visitor;
  }

  @GET
  @Operation(summary = "The heartbeats of the plan and how they stand")
  public Items<HeartbeatJson> list(@BeanParam Paging paging) {
    Locale locale = visitor.locale();
    return paging.ofChanging(
        heartbeats.all().stream(),
        (Expected expected) -> expected.definition().key(),
        expected -> HeartbeatJson.of(expected, locale));
  }

  /** Whoever sends it may say anything with it; only what says that nothing beats is no beat. */
  @POST
  @Path("{key}")
  @RolesAllowed("INTAKE")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Hears a beat, with any body or none",
      description =
          "A notification of Alertmanager by which its alert is resolved is no beat. The first beat"
              + " arms the heartbeat. 404: the plan does not have it. 503: send it again.")
  @APIResponse(
      responseCode = "202",
      description = "The beat is on disk, or was ignored",
      content = @Content(schema = @Schema(implementation = BeatJson.class)))
  public Response beat(@PathParam("key") String key, byte[] body) {
    hearing.expect(key);
    if (saysResolved(body)) {
      return answer(
          new BeatJson(key, "ignored", Optional.of(SAY.say("beat.resolved").in(visitor.locale()))));
    }
    Actor from = visitor.actor();
    intake.admit(
        () ->
            intake.store(
                () -> {
                  hearing.hear(key, from);
                  return true;
                }));
    return answer(new BeatJson(key, "beat", Optional.empty()));
  }

  private static Response answer(BeatJson beat) {
    return Response.accepted(beat).build();
  }

  /** As Alertmanager's webhook says it of a whole group; what cannot be read says nothing. */
  private boolean saysResolved(byte[] body) {
    try {
      JsonNode read = json.readTree(body);
      return read != null && read.path("status").asText().equals("resolved");
    } catch (IOException e) {
      return false;
    }
  }
}
