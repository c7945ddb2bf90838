package io.tocsin.web.api;

import static io.tocsin.web.api.ApiWording.SAY;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tocsin.account.Role;
import io.tocsin.checklist.ChecklistItem;
import io.tocsin.checklist.ItemState;
import io.tocsin.checklist.RecoveryChecklist;
import io.tocsin.checklist.SettlingItem;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.UnknownKey;
import io.tocsin.plan.ChecklistItemDefinition.Group;
import io.tocsin.web.page.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The recovery checklist of an incident (spec, K1, K2). */
@Path("/api/v1/incidents")
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChecklistResource {

  private final Incidents incidents;
  private final RecoveryChecklist checklist;
  private final SettlingItem settling;
  private final Once once;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public ChecklistResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public ChecklistResource(
      Incidents incidents,
      RecoveryChecklist checklist,
      SettlingItem settling,
      Once once,
      Visitor visitor) {
    this.incidents = incidents;
    this.checklist = checklist;
    this.settling = settling;
    this.once = once;
    this.visitor = visitor;
  }

  @GET
  @Path("{id}/checklist")
  public Items<ItemJson> list(@PathParam("id") IncidentId id, @BeanParam Paging paging) {
    Locale locale = visitor.locale();
    return paging.ofAll(checklist.of(incidents.get(id).id()), item -> ItemJson.of(item, locale));
  }

  @POST
  @Path("{id}/checklist/{item}")
  @RolesAllowed("RESPONDER")
  @APIResponseSchema(ItemJson.class)
  public Response settle(
      @PathParam("id") IncidentId id, @PathParam("item") String key, SettleJson body) {
    Fields fields = new Fields();
    ItemState state =
        fields
            .choice("state", fields.text("state", body.state(), Fields.KEY), ItemState.class)
            .orElse(ItemState.OPEN);
    Optional<String> reason = fields.optional("reason", body.reason(), Fields.REASON);
    if (reason.isEmpty() && (state == ItemState.WAIVED || state == ItemState.NOT_APPLICABLE)) {
      fields.wrong("reason", SAY.say("missing"));
    }
    fields.check();
    if (state == ItemState.WAIVED && !visitor.may(Role.COMMANDER)) {
      throw new ForbiddenException();
    }
    Locale locale = visitor.locale();
    return once.ok(body, () -> settled(id, key, state, reason), item -> ItemJson.of(item, locale));
  }

  private ChecklistItem settled(
      IncidentId id, String key, ItemState state, Optional<String> reason) {
    try {
      settling.settle(id, key, state, reason, visitor.actor());
    } catch (UnknownKey unknown) {
      throw new NotFoundException(unknown);
    }
    return checklist.of(id).stream()
        .filter(item -> item.definition().key().equals(key))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  /** The body that says how an item stands. */
  public record SettleJson(@Nullable String state, @Nullable String reason) {}

  /**
   * An item on the wire.
   *
   * @param probe measures it; left out where a person judges
   */
  public record ItemJson(
      String id,
      Group group,
      String text,
      ItemState state,
      Optional<String> by,
      Optional<Instant> at,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> probe) {

    static ItemJson of(ChecklistItem item, Locale locale) {
      return new ItemJson(
          item.definition().key(),
          item.definition().group(),
          item.definition().text().in(locale),
          item.state(),
          item.by(),
          item.at(),
          item.definition().probe());
    }
  }
}
