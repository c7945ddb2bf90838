package io.tocsin.web.incident;

import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.web.error.Attempt;
import io.tocsin.web.incident.DeclareView.SymptomGroup;
import io.tocsin.web.incident.DeclareView.Typed;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.Problem;
import io.tocsin.web.part.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** Declaring an incident: the form, what it would do, and doing it (spec, I1). */
@Path("/incidents")
@RequestScoped
@RolesAllowed("RESPONDER")
@Produces(MediaType.TEXT_HTML)
public class DeclareResource {

  private final Declaring declaring;
  private final Suggesting suggesting;
  private final Plans plans;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public DeclareResource() {
    this(null, null, null, null);
  }

  @Inject
  public DeclareResource(Declaring declaring, Suggesting suggesting, Plans plans, Visitor visitor) {
    this.declaring = declaring;
    this.suggesting = suggesting;
    this.plans = plans;
    this.visitor = visitor;
  }

  @GET
  @Path("declare")
  public View form() {
    return view(Typed.nothing(), List.of());
  }

  /** The form again with what would happen; nothing is declared. */
  @POST
  @Path("declare/suggest")
  public View suggest(@BeanParam DeclareForm form) {
    return view(form.typed(), List.of());
  }

  @POST
  public Response declare(@BeanParam DeclareForm form) {
    Typed typed = form.typed();
    AtomicReference<String> id = new AtomicReference<>("");
    return Attempt.to(() -> id.set(declaring.declare(typed).value()))
        .map(
            problem ->
                Response.status(problem.status())
                    .entity(
                        view(typed, Problems.of(problem, visitor.locale(), field -> "#" + field)))
                    .build())
        .orElseGet(() -> Redirect.to("/incidents/" + id.get(), "notice.incident.declared"));
  }

  private View view(Typed typed, List<Problem> problems) {
    Plan plan = plans.current();
    Locale locale = visitor.locale();
    return new View(
        "declare",
        new DeclareView(
            plan.services().stream()
                .map(
                    service ->
                        new DeclareView.Service(
                            service.key(),
                            service.name().in(locale),
                            service.components().stream()
                                .map(part -> new Choice(part.key(), part.name().in(locale)))
                                .toList()))
                .toList(),
            plan.procedures().stream()
                .map(
                    procedure ->
                        new SymptomGroup(
                            procedure.name().in(locale),
                            procedure.symptoms().stream()
                                .map(one -> new Choice(one.key(), one.text().in(locale)))
                                .toList()))
                .filter(group -> !group.symptoms().isEmpty())
                .toList(),
            plan.procedures().stream()
                .map(procedure -> new Choice(procedure.key(), procedure.name().in(locale)))
                .toList(),
            typed,
            suggesting.of(typed),
            problems));
  }
}
