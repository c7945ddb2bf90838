package io.tocsin.web.page;

import io.tocsin.account.Secret;
import io.tocsin.account.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Our cookies: none is readable by scripts or sent along from other sites' forms, and none travels
 * in clear where the browser came by https (directly or through a proxy in front of us).
 */
@ApplicationScoped
public class Cookies {

  public static final String SESSION = "tocsin-session";
  static final String VISITOR = "tocsin-visitor";
  static final String NOTICE = "tocsin-notice";

  private static final Duration FOR_THE_BROWSERS_RUN = Duration.ofSeconds(-1);
  private static final Duration A_YEAR = Duration.ofDays(365);

  private final boolean publicByHttps;

  protected Cookies() {
    this("");
  }

  /**
   * @param publicUrl the base of our links, as people reach us
   */
  @Inject
  public Cookies(@ConfigProperty(name = "tocsin.public.url", defaultValue = "-") String publicUrl) {
    publicByHttps = publicUrl.startsWith("https:");
  }

  public Cookie session(HttpServletRequest request, Secret secret) {
    return cookie(request, SESSION, secret.value(), Session.LIFETIME);
  }

  /** Takes the session's cookie away from the browser. */
  public Cookie noSession(HttpServletRequest request) {
    return cookie(request, SESSION, "", Duration.ZERO);
  }

  public Cookie preference(HttpServletRequest request, String name, String value) {
    return cookie(request, name, value, A_YEAR);
  }

  Cookie visitor(HttpServletRequest request, String seed) {
    return cookie(request, VISITOR, seed, FOR_THE_BROWSERS_RUN);
  }

  /** Takes a notice away that was said. */
  Cookie noNotice(HttpServletRequest request) {
    return cookie(request, NOTICE, "", Duration.ZERO);
  }

  private Cookie cookie(HttpServletRequest request, String name, String value, Duration age) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(publicByHttps || request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge((int) age.toSeconds());
    return cookie;
  }

  /** The value of a cookie that the browser sent; an empty one counts as absent. */
  public static Optional<String> find(HttpServletRequest request, String name) {
    Cookie[] sent = request.getCookies();
    return sent == null
        ? Optional.empty()
        : Arrays.stream(sent)
            .filter(cookie -> cookie.getName().equals(name) && !cookie.getValue().isEmpty())
            .map(Cookie::getValue)
            .findFirst();
  }
}
