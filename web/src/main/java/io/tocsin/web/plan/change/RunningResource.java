package io.tocsin.web.plan.change;

import io.tocsin.web.error.Attempt;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Problem;
import io.tocsin.web.part.Problems;
import io.tocsin.workflow.engine.Conflict;
import io.tocsin.workflow.migration.MigratingIncidents;
import io.tocsin.workflow.migration.Running;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/** Incidents that run on an earlier version: let finish there, or moved (spec, PR10). */
@Path("/plan/running")
@RequestScoped
@RolesAllowed("PLAN_EDITOR")
@Produces(MediaType.TEXT_HTML)
public class RunningResource {

  private final MigratingIncidents migrating;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public RunningResource() {
    this(null, null);
  }

  @Inject
  public RunningResource(MigratingIncidents migrating, Visitor visitor) {
    this.migrating = migrating;
    this.visitor = visitor;
  }

  @GET
  public View show() {
    return view(List.of());
  }

  @POST
  @Path("move")
  public Response move(@FormParam("process") String process) {
    return Attempt.to(
            () ->
                Conflict.retry(
                    () -> migrating.move(process == null ? "" : process, visitor.actor())))
        .map(
            problem ->
                Response.status(problem.status())
                    .entity(view(Problems.of(problem, visitor.locale(), field -> "#main")))
                    .build())
        .orElseGet(() -> Redirect.to("/plan/running", "notice.plan.moved"));
  }

  private View view(List<Problem> problems) {
    Locale locale = visitor.locale();
    return new View(
        "plan-running",
        new RunningView(
            migrating.earlier().stream().map(running -> row(running, locale)).toList(), problems));
  }

  private static RunningView.Row row(Running running, Locale locale) {
    return new RunningView.Row(
        running.id(),
        running.incident().value(),
        running.name().in(locale),
        running.version(),
        running.newest(),
        names(running.at(), locale),
        names(running.unmapped(), locale));
  }

  private static List<String> names(List<Running.Place> places, Locale locale) {
    return places.stream().map(place -> place.name().in(locale)).toList();
  }
}
