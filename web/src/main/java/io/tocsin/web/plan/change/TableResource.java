package io.tocsin.web.plan.change;

import io.tocsin.plan.PlanDraft;
import io.tocsin.plan.PlanDrafts;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Choice;
import io.tocsin.workflow.decision.RuleTable;
import io.tocsin.workflow.decision.TableChange;
import io.tocsin.workflow.decision.TryingTable;
import io.tocsin.workflow.plan.ImportedPlans;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A table of decisions, edited and tried in the browser (spec, PR10). */
@Path("/plan/drafts/{number: [0-9]{1,18}}")
@RequestScoped
@RolesAllowed("PLAN_EDITOR")
public class TableResource {

  private static final String TABLE = "{path: decisions/[A-Za-z0-9_.-]{1,200}\\.dmn}";

  private final PlanDrafts drafts;
  private final ImportedPlans plans;
  private final TryingTable trying;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public TableResource() {
    this(null, null, null, null);
  }

  @Inject
  public TableResource(
      PlanDrafts drafts, ImportedPlans plans, TryingTable trying, Visitor visitor) {
    this.drafts = drafts;
    this.plans = plans;
    this.trying = trying;
    this.visitor = visitor;
  }

  @GET
  @Path("edit/" + TABLE)
  @Produces(MediaType.TEXT_HTML)
  @Transactional
  public View show(@PathParam("number") long number, @PathParam("path") String path) {
    PlanDraft draft = draft(number, path);
    return new View(
        "plan-table",
        new TableView(
            number,
            path,
            trying.asks(draft.files(), path).stream()
                .map(asked -> new Choice(asked.name(), asked.label()))
                .toList(),
            draft.base() != plans.number()));
  }

  /** What differs from the table in force, rule by rule. */
  @GET
  @Path("compare/" + TABLE)
  @Produces(MediaType.TEXT_HTML)
  @Transactional
  public View compare(@PathParam("number") long number, @PathParam("path") String path) {
    PlanDraft draft = draft(number, path);
    String inForce =
        Optional.ofNullable(plans.files().get(path)).orElseThrow(NotFoundException::new);
    Optional<TableChange> change =
        RuleTable.find(draft.files(), path)
            .map(drafted -> TableChange.between(RuleTable.read(inForce), drafted));
    return new View(
        "plan-table-compare",
        new TableCompareView(number, path, change, draft.base() != plans.number()));
  }

  /** What the table of the draft answers; nothing comes of it. */
  @POST
  @Path("try/" + TABLE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  public TriedJson tried(
      @PathParam("number") long number,
      @PathParam("path") String path,
      MultivaluedMap<String, String> form) {
    Map<String, String> given = new HashMap<>();
    form.forEach((name, values) -> given.put(name, values.get(0)));
    return new TriedJson(trying.hits(draft(number, path).files(), path, given));
  }

  private PlanDraft draft(long number, String path) {
    return drafts.find(number, visitor.actor().name(), path).orElseThrow(NotFoundException::new);
  }
}
