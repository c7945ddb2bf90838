package io.tocsin.web.procedure;

import io.tocsin.account.Role;
import io.tocsin.conformance.ReadingStepTimes;
import io.tocsin.conformance.StepKind;
import io.tocsin.conformance.StepTime;
import io.tocsin.drill.ReadingDrill;
import io.tocsin.plan.PlanDraft;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.web.page.Messages;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.DiagramView;
import io.tocsin.web.part.Lengths;
import io.tocsin.workflow.model.ProcedureStep;
import io.tocsin.workflow.model.ProcedureSteps;
import io.tocsin.workflow.model.Procedures;
import io.tocsin.workflow.model.StepRole;
import io.tocsin.workflow.plan.Drafting;
import io.tocsin.workflow.plan.ImportedPlans;
import io.tocsin.workflow.plan.PlanFolder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A procedure to read, with its diagram in the reader's language. */
@Path("/procedures/{key}")
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.TEXT_HTML)
public class ProcedureResource {

  /** As long as the engine keeps what it did. */
  private static final Duration LOOKED_BACK = Duration.ofDays(180);

  private final Procedures procedures;
  private final ProcedureSteps steps;
  private final ImportedPlans plans;
  private final Drafting drafting;
  private final ReadingStepTimes times;
  private final ReadingDrill drills;
  private final Clock clock;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public ProcedureResource() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  public ProcedureResource(
      Procedures procedures,
      ProcedureSteps steps,
      ImportedPlans plans,
      Drafting drafting,
      ReadingStepTimes times,
      ReadingDrill drills,
      Clock clock,
      Visitor visitor) {
    this.procedures = procedures;
    this.steps = steps;
    this.plans = plans;
    this.drafting = drafting;
    this.times = times;
    this.drills = drills;
    this.clock = clock;
    this.visitor = visitor;
  }

  @GET
  public View show(@PathParam("key") String key) {
    Procedures.Procedure procedure = procedures.find(key).orElseThrow(NotFoundException::new);
    Optional<ProcedureDefinition> definition = plans.current().procedure(key);
    Locale locale = visitor.locale();
    String bpmn = "/procedures/" + key + "/bpmn?version=" + procedure.version();
    return new View(
        "procedure",
        new ProcedureView(
            key,
            procedure.name().in(locale),
            definition.map(known -> known.whenToUse().in(locale)).orElse(""),
            Integer.toString(procedure.version()),
            visitor.may(Role.PLAN_EDITOR) && plans.files().containsKey(PlanFolder.modelOf(key)),
            definition.map(ProcedureDefinition::symptoms).orElse(List.of()).stream()
                .map(symptom -> symptom.text().in(locale))
                .toList(),
            new DiagramView(bpmn, "/procedures/" + key + "/times", List.of()),
            steps.of(key, procedure.version()).stream().map(this::step).toList(),
            times(key).stream().map(this::time).toList(),
            definition.map(it -> exercise(key))));
  }

  /** Goes on with the draft that this person edits, or begins one. */
  @POST
  @Path("edit")
  @RolesAllowed("PLAN_EDITOR")
  public Response edit(@PathParam("key") String key) {
    String path = PlanFolder.modelOf(key);
    if (!plans.files().containsKey(path)) {
      throw new NotFoundException();
    }
    PlanDraft draft = drafting.edited(visitor.actor());
    return Redirect.to("/plan/drafts/" + draft.number() + "/edit/" + path);
  }

  /** The model itself; without a version the newest. */
  @GET
  @Path("bpmn")
  @Produces(MediaType.APPLICATION_XML)
  public String bpmn(
      @PathParam("key") String key, @QueryParam("version") @DefaultValue("0") int version) {
    int wanted =
        version > 0 ? version : procedures.find(key).map(Procedures.Procedure::version).orElse(0);
    return procedures.bpmn(key, wanted, visitor.locale()).orElseThrow(NotFoundException::new);
  }

  /** Where the time of incidents went, for the diagram. */
  @GET
  @Path("times")
  @Produces(MediaType.APPLICATION_JSON)
  public StepTimesJson heat(@PathParam("key") String key) {
    return StepTimesJson.of(times(key), visitor.locale());
  }

  private ProcedureView.Exercise exercise(String key) {
    return new ProcedureView.Exercise(
        Optional.ofNullable(drills.lastTested().get(key)), visitor.may(Role.RESPONDER));
  }

  private List<StepTime> times(String key) {
    return times.of(key, clock.instant().minus(LOOKED_BACK));
  }

  private ProcedureView.Time time(StepTime time) {
    Locale locale = visitor.locale();
    return new ProcedureView.Time(
        time.step().name().in(locale),
        time.runs(),
        Lengths.say(locale, time.median()),
        Lengths.say(locale, time.total()),
        time.late().isZero() ? "" : Lengths.say(locale, time.late()));
  }

  private ProcedureView.Step step(ProcedureStep step) {
    Locale locale = visitor.locale();
    return new ProcedureView.Step(
        step.id(),
        step.texts().name().in(locale),
        doer(step),
        step.texts().what().in(locale),
        step.texts().command().stream().flatMap(String::lines).toList());
  }

  private String doer(ProcedureStep step) {
    Locale locale = visitor.locale();
    if (step.role().isEmpty()) {
      boolean confirmed = step.kind().equals(Optional.of(StepKind.ACTION));
      return Messages.say(locale, confirmed ? "procedure.onceConfirmed" : "procedure.byTocsin");
    }
    return Messages.say(locale, "role." + StepRole.of(step.role()));
  }
}
