package io.tocsin.web.api;

import io.tocsin.drill.DrillPlan;
import io.tocsin.drill.StartingDrill;
import io.tocsin.incident.CheckingDeclaration;
import io.tocsin.incident.Declaration;
import io.tocsin.incident.DeclaringIncident;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.IncidentQuery;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.Severity;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Incidents: listed, looked at, declared. */
@Path("/api/v1/incidents")
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IncidentResource {

  static final String PATH = "/api/v1/incidents/";
  private static final int LONGEST_SEARCH = 500;

  private final Incidents incidents;
  private final CheckingDeclaration checking;
  private final DeclaringIncident declaring;
  private final StartingDrill drilling;
  private final Once once;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public IncidentResource() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public IncidentResource(
      Incidents incidents,
      CheckingDeclaration checking,
      DeclaringIncident declaring,
      StartingDrill drilling,
      Once once,
      Visitor visitor) {
    this.incidents = incidents;
    this.checking = checking;
    this.declaring = declaring;
    this.drilling = drilling;
    this.once = once;
    this.visitor = visitor;
  }

  @GET
  @Operation(summary = "Incidents, newest first")
  public Items<IncidentJson> list(
      @QueryParam("status") List<String> statuses,
      @QueryParam("severity") List<String> severities,
      @QueryParam("service") List<String> services,
      @QueryParam("q") @Nullable String text,
      @BeanParam Paging paging) {
    Fields fields = new Fields();
    IncidentQuery query =
        new IncidentQuery(
            fields.choices("status", statuses, IncidentStatus.class),
            fields.choices("severity", severities, Severity.class),
            Set.copyOf(services),
            fields.optional("q", text, LONGEST_SEARCH),
            paging.number().map(number -> new IncidentId(Long.toString(number))),
            paging.limit() + 1);
    fields.check();
    return paging.of(incidents.search(query), incident -> incident.id().value(), IncidentJson::of);
  }

  @GET
  @Path("{id}")
  public IncidentJson get(@PathParam("id") IncidentId id) {
    return IncidentJson.of(incidents.get(id));
  }

  @POST
  @RolesAllowed("RESPONDER")
  @Operation(summary = "Declares an incident; the classification table fills in what is left out")
  @APIResponse(
      responseCode = "201",
      description = "The incident",
      content = @Content(schema = @Schema(implementation = IncidentJson.class)))
  public Response declare(DeclarationJson body) {
    Supplier<Incident> opening = body.exercises() ? exercise(body) : emergency(body);
    return once.created(body, opening, IncidentJson::of, made -> PATH + made.id().value());
  }

  private Supplier<Incident> emergency(DeclarationJson body) {
    Declaration declaration = body.read();
    return () -> {
      checking.check(declaration);
      return declaring.declare(declaration, visitor.actor());
    };
  }

  private Supplier<Incident> exercise(DeclarationJson body) {
    DrillPlan plan = body.readDrill();
    return () -> drilling.start(plan, visitor.actor());
  }
}
