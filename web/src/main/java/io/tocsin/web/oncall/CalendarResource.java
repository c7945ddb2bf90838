package io.tocsin.web.oncall;

import io.tocsin.oncall.CalendarLinks;
import io.tocsin.oncall.CalendarLinks.Subscribed;
import io.tocsin.oncall.WhoIsOnCall;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

/** The calendar of a schedule, for programs that cannot sign in: who has the link may read it. */
@Path(CalendarLinks.PATH + "{token: [A-Za-z0-9._-]{1,410}}")
@RequestScoped
public class CalendarResource {

  private static final int FEW_MINUTES = 300;

  private final CalendarLinks links;
  private final WhoIsOnCall onCall;
  private final Plans plans;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public CalendarResource() {
    this(null, null, null, null);
  }

  @Inject
  public CalendarResource(CalendarLinks links, WhoIsOnCall onCall, Plans plans, Clock clock) {
    this.links = links;
    this.onCall = onCall;
    this.plans = plans;
    this.clock = clock;
  }

  @GET
  @Produces("text/calendar;charset=UTF-8")
  public Response read(@PathParam("token") String token) {
    Subscribed subscribed = links.read(token).orElseThrow(NotFoundException::new);
    CacheControl cache = new CacheControl();
    cache.setPrivate(true);
    cache.setMaxAge(FEW_MINUTES);
    return Response.ok(calendar(subscribed))
        .cacheControl(cache)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"" + subscribed.schedule() + CalendarLinks.SUFFIX + "\"")
        .build();
  }

  private String calendar(Subscribed subscribed) {
    Instant now = clock.instant();
    return new OnCallCalendar(
            onCall.schedule(subscribed.schedule()),
            onCall.from(subscribed.schedule(), now),
            contact -> name(contact, subscribed.locale()),
            subscribed.locale())
        .asOf(now);
  }

  private String name(String key, Locale locale) {
    return plans.current().nameOf(key).in(locale);
  }
}
