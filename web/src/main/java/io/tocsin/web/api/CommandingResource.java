package io.tocsin.web.api;

import static io.tocsin.web.api.ApiWording.SAY;

import io.tocsin.incident.CancellingIncident;
import io.tocsin.incident.ChangingSeverity;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.Severity;
import io.tocsin.incident.SwitchingProcedure;
import io.tocsin.text.LocalText;
import io.tocsin.web.error.Invalid;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What commanders decide of an incident; each call answers the incident as it is afterwards. */
@Path("/api/v1/incidents")
@RequestScoped
@RolesAllowed("COMMANDER")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CommandingResource {

  private final Incidents incidents;
  private final ChangingSeverity severities;
  private final SwitchingProcedure procedures;
  private final CancellingIncident cancelling;
  private final Once once;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public CommandingResource() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public CommandingResource(
      Incidents incidents,
      ChangingSeverity severities,
      SwitchingProcedure procedures,
      CancellingIncident cancelling,
      Once once,
      Visitor visitor) {
    this.incidents = incidents;
    this.severities = severities;
    this.procedures = procedures;
    this.cancelling = cancelling;
    this.once = once;
    this.visitor = visitor;
  }

  @POST
  @Path("{id}/severity")
  @APIResponseSchema(IncidentJson.class)
  public Response severity(@PathParam("id") IncidentId id, SeverityJson body) {
    Fields fields = new Fields();
    String wanted = fields.text("severity", body.severity(), Fields.KEY);
    Optional<Severity> severity =
        wanted.isEmpty() ? Optional.empty() : fields.choice("severity", wanted, Severity.class);
    LocalText reason = LocalText.verbatim(fields.text("reason", body.reason(), Fields.REASON));
    fields.check();
    return once.ok(
        body,
        () -> severities.change(id, severity.orElseThrow(), reason, visitor.actor()),
        IncidentJson::of);
  }

  @POST
  @Path("{id}/procedure")
  @APIResponseSchema(IncidentJson.class)
  public Response procedure(@PathParam("id") IncidentId id, ProcedureJson body) {
    Fields fields = new Fields();
    String key = fields.text("procedureKey", body.procedureKey(), Fields.KEY);
    LocalText reason = LocalText.verbatim(fields.text("reason", body.reason(), Fields.REASON));
    fields.check();
    return once.ok(body, () -> switchTo(id, key, reason), IncidentJson::of);
  }

  /** Switching to what runs already would begin it again: the call holds already. */
  private Incident switchTo(IncidentId id, String key, LocalText reason) {
    Incident incident = incidents.get(id);
    boolean holds = incident.status().open() && incident.procedureKey().equals(key);
    return holds
        ? incident
        : procedures.switchTo(id, key, Optional.empty(), reason, visitor.actor());
  }

  @POST
  @Path("{id}/cancel")
  @APIResponseSchema(IncidentJson.class)
  public Response cancel(@PathParam("id") IncidentId id, ReasonJson body) {
    String reason = body.read();
    return once.ok(body, () -> cancelling.cancel(id, reason, visitor.actor()), IncidentJson::of);
  }

  @POST
  @Path("{id}/duplicate")
  @APIResponseSchema(IncidentJson.class)
  public Response duplicate(@PathParam("id") IncidentId id, DuplicateJson body) {
    String of = Fields.required("of", body.of(), Fields.KEY);
    return once.ok(
        body, () -> cancelling.duplicateOf(id, original(of), visitor.actor()), IncidentJson::of);
  }

  private IncidentId original(String of) {
    return Optional.of(of)
        .filter(number -> number.matches("[0-9]{1,18}"))
        .flatMap(number -> incidents.find(new IncidentId(number)))
        .map(Incident::id)
        .orElseThrow(() -> new Invalid("of", SAY.say("no.such.incident")));
  }

  /** The body of a change of severity. */
  public record SeverityJson(@Nullable String severity, @Nullable String reason) {}

  /** The body of a change of procedure. */
  public record ProcedureJson(@Nullable String procedureKey, @Nullable String reason) {}

  /** The body that names the incident which goes on. */
  public record DuplicateJson(@Nullable String of) {}
}
