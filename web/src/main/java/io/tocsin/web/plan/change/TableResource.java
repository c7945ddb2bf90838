package io.tocsin.web.plan.change;

import io.tocsin.plan.PlanDraft;
import io.tocsin.web.page.View;
import io.tocsin.web.part.Choice;
import io.tocsin.workflow.decision.RuleTable;
import io.tocsin.workflow.decision.TableChange;
import io.tocsin.workflow.decision.TryingTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

  private final OwnDrafts drafts;
  private final TryingTable trying;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public TableResource() {
    this(null, null);
  }

  @Inject
  public TableResource(OwnDrafts drafts, TryingTable trying) {
    this.drafts = drafts;
    this.trying = trying;
  }

  @GET
  @Path("edit/" + TABLE)
  @Produces(MediaType.TEXT_HTML)
  @Transactional
  public View show(@PathParam("number") long number, @PathParam("path") String path) {
    PlanDraft draft = drafts.get(number, path);
    return new View(
        "plan-table",
        new TableView(
            number,
            path,
            trying.asks(draft.files(), path).stream()
                .map(asked -> new Choice(asked.name(), asked.label()))
                .toList(),
            drafts.outdated(draft)));
  }

  /** What differs from the table in force, rule by rule. */
  @GET
  @Path("compare/" + TABLE)
  @Produces(MediaType.TEXT_HTML)
  @Transactional
  public View compare(@PathParam("number") long number, @PathParam("path") String path) {
    PlanDraft draft = drafts.get(number, path);
    String inForce = drafts.inForce(path);
    Optional<TableChange> change =
        RuleTable.find(draft.files(), path)
            .map(drafted -> TableChange.between(RuleTable.read(inForce), drafted));
    return new View(
        "plan-table-compare", new TableCompareView(number, path, change, drafts.outdated(draft)));
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
    return new TriedJson(trying.hits(drafts.get(number, path).files(), path, given));
  }
}
