package io.tocsin.web.page;

import io.tocsin.account.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * The token that proves a form was made by us (spec, X3). It is derived from a cookie that scripts
 * cannot read: the session's, or a visitor's own on pages before sign-in. Nothing is stored, and it
 * changes with each sign-in.
 */
@ApplicationScoped
public class Csrf {

  public static final String FIELD = "csrf";
  public static final String HEADER = "X-CSRF-Token";

  private static final String FRESH = Csrf.class.getName() + ".fresh";

  private final Cookies cookies;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Csrf() {
    this(null);
  }

  @Inject
  public Csrf(Cookies cookies) {
    this.cookies = cookies;
  }

  /** For the forms of a page; gives a visitor who has none yet a cookie. */
  public String token(HttpServletRequest request, HttpServletResponse response) {
    return derive(seed(request).orElseGet(() -> giveSeed(request, response)));
  }

  /** Whether the request carries the token of its own cookie, in the header or the form. */
  public boolean proved(HttpServletRequest request) {
    String header = request.getHeader(HEADER);
    String given = header != null ? header : request.getParameter(FIELD);
    return given != null && seed(request).map(seed -> same(derive(seed), given)).orElse(false);
  }

  private static Optional<String> seed(HttpServletRequest request) {
    Object fresh = request.getAttribute(FRESH);
    if (fresh != null) {
      return Optional.of((String) fresh);
    }
    return Viewers.isPerson(request)
        ? Cookies.find(request, Cookies.SESSION)
        : Cookies.find(request, Cookies.VISITOR);
  }

  private String giveSeed(HttpServletRequest request, HttpServletResponse response) {
    String seed = Secret.fresh().value();
    request.setAttribute(FRESH, seed);
    response.addCookie(cookies.visitor(request, seed));
    return seed;
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String derive(String seed) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("csrf:" + seed).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
