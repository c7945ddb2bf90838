package io.tocsin.web.api;

import static io.tocsin.web.api.ApiWording.SAY;

import io.tocsin.incident.WrongState;
import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.ActionRuns;
import io.tocsin.remediation.ConfirmingAction;
import io.tocsin.web.page.Visitor;
import io.tocsin.workflow.task.ConfirmingStep;
import io.tocsin.workflow.task.RequestingAction;
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
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Actions of incidents: confirmed after a look at the exact command, and ended (spec, A2, A3). */
@Path("/api/v1/actions")
@RequestScoped
@RolesAllowed("RESPONDER")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ActionResource {

  private final ActionRuns runs;
  private final ConfirmingStep confirming;
  private final ConfirmingAction actions;
  private final RequestingAction requesting;
  private final Once once;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public ActionResource() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public ActionResource(
      ActionRuns runs,
      ConfirmingStep confirming,
      ConfirmingAction actions,
      RequestingAction requesting,
      Once once,
      Visitor visitor) {
    this.runs = runs;
    this.confirming = confirming;
    this.actions = actions;
    this.requesting = requesting;
    this.once = once;
    this.visitor = visitor;
  }

  @POST
  @Path("{id}/confirm")
  @Operation(summary = "Lets a proposed action run; the hash is of the command that was shown")
  @APIResponseSchema(ActionJson.class)
  public Response confirm(@PathParam("id") String id, ConfirmJson body) {
    String hash = Fields.required("commandHash", body.commandHash(), Fields.KEY);
    Locale locale = visitor.locale();
    return once.ok(
        body,
        () -> confirming.confirm(id, hash, visitor.actor()),
        run -> ActionJson.of(run, locale));
  }

  @POST
  @Path("{id}/values")
  @Operation(summary = "Puts values into the places of a proposed command; its hash changes")
  @APIResponseSchema(ActionJson.class)
  public Response values(@PathParam("id") String id, ValuesJson body) {
    Map<String, String> values = body.values() == null ? Map.of() : body.values();
    Locale locale = visitor.locale();
    return once.ok(body, () -> actions.choose(id, values), run -> ActionJson.of(run, locale));
  }

  @POST
  @Path("{id}/approve")
  @Operation(summary = "Approves, as the second person, a destructive action that was confirmed")
  @APIResponseSchema(ActionJson.class)
  public Response approve(@PathParam("id") String id, ConfirmJson body) {
    String hash = Fields.required("commandHash", body.commandHash(), Fields.KEY);
    Locale locale = visitor.locale();
    return once.ok(
        body,
        () -> confirming.approve(id, hash, visitor.actor()),
        run -> ActionJson.of(run, locale));
  }

  @POST
  @Path("{id}/break-glass")
  @Operation(summary = "Runs a destructive action without a second person, with a reason")
  @APIResponseSchema(ActionJson.class)
  public Response breakGlass(@PathParam("id") String id, BreakGlassJson body) {
    String hash = Fields.required("commandHash", body.commandHash(), Fields.KEY);
    String reason = Fields.required("reason", body.reason(), Fields.REASON);
    Locale locale = visitor.locale();
    return once.ok(
        body,
        () -> confirming.breakGlass(id, hash, reason, visitor.actor()),
        run -> ActionJson.of(run, locale));
  }

  @POST
  @Path("{id}/undo")
  @Operation(summary = "Proposes the action that takes this one back; it runs once it is confirmed")
  @APIResponseSchema(ActionJson.class)
  public Response undo(@PathParam("id") String id, Nothing body) {
    Locale locale = visitor.locale();
    return once.ok(
        body, () -> requesting.undo(id, visitor.actor()), run -> ActionJson.of(run, locale));
  }

  @POST
  @Path("{id}/cancel")
  @Operation(summary = "Ends a running action as soon as its runner hears of it")
  @APIResponseSchema(ActionJson.class)
  public Response cancel(@PathParam("id") String id, Nothing body) {
    Locale locale = visitor.locale();
    return once.ok(body, () -> cancelled(id), run -> ActionJson.of(run, locale));
  }

  private ActionRun cancelled(String id) {
    ActionRun.State state = runs.get(id).state();
    if (state.ended() && state != ActionRun.State.CANCELLED) {
      throw new WrongState(SAY.say("action.ended", state.name()));
    }
    if (state == ActionRun.State.PROPOSED || state == ActionRun.State.CONFIRMED) {
      throw new WrongState(SAY.say("action.not.running", state.name()));
    }
    return actions.cancel(id, visitor.actor());
  }

  /** Values by the names of their places. */
  public record ValuesJson(@Nullable Map<String, String> values) {}

  /** A confirmed command and why nobody else is asked. */
  public record BreakGlassJson(@Nullable String commandHash, @Nullable String reason) {}

  /** The body of a confirmation. */
  public record ConfirmJson(@Nullable String commandHash) {}
}
