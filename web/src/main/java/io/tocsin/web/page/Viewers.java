package io.tocsin.web.page;

import io.tocsin.account.Caller;
import io.tocsin.incident.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds out who reads, and in which language and zone: account, then cookie, then browser. */
@ApplicationScoped
public class Viewers {

  private static final String CALLER = Viewers.class.getName() + ".caller";

  private final ZoneId zone;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Viewers() {
    zone = null;
  }

  /**
   * @param zone for readers who have not signed in
   */
  @Inject
  public Viewers(
      @ConfigProperty(name = "tocsin.zone", defaultValue = "Asia/Shanghai") String zone) {
    this.zone = ZoneId.of(zone);
  }

  /** Notes who was proved to be asking. */
  public static void recognise(HttpServletRequest request, Caller caller) {
    request.setAttribute(CALLER, caller);
  }

  /** Who is asking, absent on public pages. */
  public static Optional<Caller> caller(HttpServletRequest request) {
    return Optional.ofNullable((Caller) request.getAttribute(CALLER));
  }

  /** Whether a person asks with a session, not a program with a token. */
  public static boolean isPerson(HttpServletRequest request) {
    return caller(request).filter(c -> c.actor().kind() == Actor.Kind.PERSON).isPresent();
  }

  public Viewer of(HttpServletRequest request) {
    Optional<Caller> caller = caller(request);
    Locale locale =
        caller.flatMap(Caller::locale).orElseGet(() -> Preferences.language(request).locale());
    return new Viewer(
        caller.map(c -> c.actor().name()).orElse(""),
        caller.map(Caller::displayName).orElse(""),
        caller.map(Caller::roles).orElse(Set.of()),
        locale,
        caller.flatMap(Caller::zone).orElse(zone));
  }
}
