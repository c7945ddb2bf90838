package io.tocsin.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The way to the sign-in page that leads back to where the reader was. */
final class SignInPath {

  private SignInPath() {}

  static String comingBackTo(HttpServletRequest request) {
    String next = "GET".equals(request.getMethod()) ? asked(request) : formsPage(request);
    return "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  private static String asked(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  /** A form that was sent after the session ended cannot be sent again; its page can be shown. */
  private static String formsPage(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Referer")).flatMap(SignInPath::path).orElse("/");
  }

  private static Optional<String> path(String referer) {
    try {
      return Optional.ofNullable(URI.create(referer).getRawPath()).filter(p -> !p.isEmpty());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
