package io.tocsin.web.action;

import io.tocsin.account.Role;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.Plans;
import io.tocsin.plan.Service;
import io.tocsin.remediation.ActionRun;
import io.tocsin.web.error.Attempt;
import io.tocsin.web.incident.IncidentRows;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.Problem;
import io.tocsin.web.part.Problems;
import io.tocsin.workflow.task.RequestingAction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A person asks for an action that the procedure does not propose (spec, A1, A2). */
@Path("/incidents/{id}/actions")
@RequestScoped
@RolesAllowed("RESPONDER")
@Produces(MediaType.TEXT_HTML)
public class MeasuresResource {

  private final Incidents incidents;
  private final IncidentRows rows;
  private final Plans plans;
  private final RequestingAction requesting;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public MeasuresResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public MeasuresResource(
      Incidents incidents,
      IncidentRows rows,
      Plans plans,
      RequestingAction requesting,
      Visitor visitor) {
    this.incidents = incidents;
    this.rows = rows;
    this.plans = plans;
    this.requesting = requesting;
    this.visitor = visitor;
  }

  @GET
  @RolesAllowed("VIEWER")
  @Transactional
  public View show(@PathParam("id") String id) {
    Incident incident = incidents.get(new IncidentId(id));
    return view(incident, incident.component().orElse(""), List.of());
  }

  /** Goes on to the command, or to the values that it still needs. */
  @POST
  public Response request(
      @PathParam("id") String id,
      @FormParam("measure") @DefaultValue("") String action,
      @FormParam("component") @DefaultValue("") String component) {
    IncidentId incident = new IncidentId(id);
    AtomicReference<ActionRun> asked = new AtomicReference<>();
    return Attempt.to(
            () -> asked.set(requesting.request(incident, action, component, visitor.actor())))
        .map(
            problem ->
                Response.status(problem.status())
                    .entity(
                        view(
                            incidents.get(incident),
                            component,
                            Problems.of(problem, visitor.locale(), field -> "#component")))
                    .build())
        .orElseGet(() -> next(Objects.requireNonNull(asked.get())));
  }

  static Response next(ActionRun run) {
    return Redirect.to(
        run.incomplete()
            ? "/actions/" + run.id()
            : "/incidents/" + run.incident() + "#action-" + run.id(),
        "notice.action.proposed");
  }

  private View view(Incident incident, String component, List<Problem> problems) {
    Locale locale = visitor.locale();
    List<Choice> components =
        plans
            .current()
            .service(incident.serviceKey())
            .map(Service::components)
            .orElse(List.of())
            .stream()
            .map(known -> new Choice(known.key(), known.name().in(locale)))
            .toList();
    return new View(
        "measures",
        new MeasuresView(
            rows.of(incident),
            components,
            component,
            plans.current().actions().stream().map(action -> measure(action, locale)).toList(),
            visitor.may(Role.RESPONDER),
            problems));
  }

  private static MeasuresView.Measure measure(ActionDefinition action, Locale locale) {
    return new MeasuresView.Measure(
        action.key(),
        action.name().in(locale),
        action.commands().stream().map(words -> String.join(" ", words)).toList(),
        action.destructive(),
        action.undo().map(undo -> undo.text().in(locale)));
  }
}
