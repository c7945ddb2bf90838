package io.tocsin.web.checklist;

import io.tocsin.account.Role;
import io.tocsin.checklist.ItemState;
import io.tocsin.checklist.SettlingItem;
import io.tocsin.incident.IncidentId;
import io.tocsin.web.error.Attempt;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Filters;
import io.tocsin.web.part.Wording;
import io.tocsin.workflow.lifecycle.RecoveryChecks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The recovery checklist of an incident (spec, K1, K2). */
@Path("/incidents/{id: [0-9]{1,18}}/checklist")
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.TEXT_HTML)
public class ChecklistResource {

  private static final int LONGEST_REASON = 1000;

  private final ChecklistPage page;
  private final SettlingItem settling;
  private final RecoveryChecks checks;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public ChecklistResource() {
    this(null, null, null, null);
  }

  @Inject
  public ChecklistResource(
      ChecklistPage page, SettlingItem settling, RecoveryChecks checks, Visitor visitor) {
    this.page = page;
    this.settling = settling;
    this.checks = checks;
    this.visitor = visitor;
  }

  @GET
  public View show(@PathParam("id") String id) {
    return page.show(new IncidentId(id));
  }

  /** Lets all probes of the checklist look again. */
  @POST
  @Path("probe")
  @RolesAllowed("RESPONDER")
  public Response probe(@PathParam("id") String id) {
    checks.start(new IncidentId(id));
    return Redirect.to("/incidents/" + id + "/checklist", "notice.checklist.probing");
  }

  @POST
  @Path("{item}")
  @RolesAllowed("RESPONDER")
  public Response settle(
      @PathParam("id") String id,
      @PathParam("item") String item,
      @FormParam("state") @DefaultValue("") String state,
      @FormParam("reason") @DefaultValue("") String reason) {
    return Attempt.to(() -> settle(new IncidentId(id), item, state, reason.strip()))
        .map(
            problem ->
                Response.status(problem.status())
                    .entity(page.show(new IncidentId(id), item, reason, problem))
                    .build())
        .orElseGet(() -> Redirect.to("/incidents/" + id + "/checklist#item-" + item));
  }

  private void settle(IncidentId id, String item, String state, String reason) {
    ItemState to =
        Filters.named(ItemState.values(), state)
            .orElseThrow(() -> new Invalid(item, Wording.say("problem.choose")));
    if (to == ItemState.WAIVED && !visitor.may(Role.COMMANDER)) {
      throw new ForbiddenException();
    }
    boolean excepted = to == ItemState.WAIVED || to == ItemState.NOT_APPLICABLE;
    if (excepted && reason.isEmpty()) {
      throw new Invalid("reason-" + item, Wording.say("problem.reason"));
    }
    if (reason.length() > LONGEST_REASON) {
      throw new Invalid("reason-" + item, Wording.say("problem.tooLong", LONGEST_REASON));
    }
    settling.settle(
        id, item, to, Optional.of(reason).filter(words -> !words.isEmpty()), visitor.actor());
  }
}
