package io.tocsin.web.api;

import static io.tocsin.web.api.ApiWording.SAY;

import io.tocsin.oncall.CalendarLinks;
import io.tocsin.oncall.CalendarLinks.Subscribed;
import io.tocsin.oncall.OnCallSchedule;
import io.tocsin.oncall.OverrideId;
import io.tocsin.oncall.OverridingShift;
import io.tocsin.oncall.Shift;
import io.tocsin.oncall.ShiftOverrides;
import io.tocsin.oncall.WhoIsOnCall;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.web.api.ScheduleJson.OverrideJson;
import io.tocsin.web.api.ScheduleJson.ShiftJson;
import io.tocsin.web.page.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Who is on call, and overrides (spec, N6). */
@Path("/api/v1/schedules")
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ScheduleResource {

  private static final String OVERRIDE = "{key}/overrides/{id: [0-9]{1,18}}";

  private final WhoIsOnCall onCall;
  private final ShiftOverrides overrides;
  private final OverridingShift overriding;
  private final CalendarLinks calendars;
  private final Plans plans;
  private final Once once;
  private final Visitor visitor;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public ScheduleResource() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  public ScheduleResource(
      WhoIsOnCall onCall,
      ShiftOverrides overrides,
      OverridingShift overriding,
      CalendarLinks calendars,
      Plans plans,
      Once once,
      Visitor visitor,
      Clock clock) {
    this.onCall = onCall;
    this.overrides = overrides;
    this.overriding = overriding;
    this.calendars = calendars;
    this.plans = plans;
    this.once = once;
    this.visitor = visitor;
    this.clock = clock;
  }

  @GET
  @Operation(summary = "The schedules of the plan, with who is on call now")
  public Items<ScheduleJson> list(@BeanParam Paging paging) {
    Plan plan = plans.current();
    return paging.ofChanging(
        plan.schedules().stream(), OnCallSchedule::key, schedule -> json(schedule, plan));
  }

  private ScheduleJson json(OnCallSchedule schedule, Plan plan) {
    Locale locale = visitor.locale();
    return ScheduleJson.of(
        schedule,
        onCall.from(schedule.key(), clock.instant()).get(0),
        calendars.issue(new Subscribed(schedule.key(), locale)),
        plan,
        locale);
  }

  /** One after the other without holes; the first begins and the last ends as asked. */
  @GET
  @Path("{key}/shifts")
  @Operation(summary = "Who is on call from one instant to another, 92 days at most; with gaps")
  public Items<ShiftJson> shifts(
      @PathParam("key") String key,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @BeanParam Paging paging) {
    Fields fields = new Fields();
    Instant begin = fields.instant("from", from);
    Instant end = fields.instant("to", to);
    fields.check();
    if (!begin.isBefore(end)) {
      fields.wrong("to", SAY.say("order"));
    } else if (Duration.between(begin, end).compareTo(WhoIsOnCall.LONGEST) > 0) {
      fields.wrong("to", SAY.say("too.far", WhoIsOnCall.LONGEST.toDays()));
    }
    fields.check();
    Plan plan = plans.current();
    List<Shift> shifts = onCall.shifts(key, begin, end);
    return paging.ofAll(shifts, shift -> ShiftJson.of(shift, plan, visitor.locale()));
  }

  @POST
  @Path("{key}/overrides")
  @RolesAllowed("RESPONDER")
  @Operation(summary = "Puts somebody on call instead of whose turn it is")
  @APIResponseSchema(value = OverrideJson.class, responseCode = "201")
  public Response override(@PathParam("key") String key, AskedJson body) {
    Fields fields = new Fields();
    String contact = fields.text("contact", body.contact(), Fields.KEY);
    Instant from = fields.instant("from", body.from());
    Instant to = fields.instant("to", body.to());
    String reason = fields.text("reason", body.reason(), Fields.REASON);
    fields.check();
    return once.created(
        body,
        () -> overriding.override(key, contact, from, to, reason, visitor.actor()),
        OverrideJson::of,
        made -> "/api/v1/schedules/" + key + "/overrides/" + made.id());
  }

  @GET
  @Path(OVERRIDE)
  @Operation(summary = "An override, revoked or not")
  public OverrideJson read(@PathParam("key") String key, @PathParam("id") String id) {
    return OverrideJson.of(overrides.get(key, new OverrideId(id)));
  }

  @DELETE
  @Path(OVERRIDE)
  @RolesAllowed("RESPONDER")
  @Operation(summary = "Revokes an override from now on; what was stays")
  @APIResponseSchema(OverrideJson.class)
  public Response revoke(@PathParam("key") String key, @PathParam("id") String id) {
    return once.ok(
        new Nothing(),
        () -> overriding.revoke(key, new OverrideId(id), visitor.actor()),
        OverrideJson::of);
  }

  /** The body that puts somebody on call. */
  public record AskedJson(
      @Nullable String contact,
      @Nullable String from,
      @Nullable String to,
      @Nullable String reason) {}
}
