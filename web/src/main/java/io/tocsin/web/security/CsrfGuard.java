package io.tocsin.web.security;

import io.tocsin.web.error.Problem;
import io.tocsin.web.error.Refusal;
import io.tocsin.web.page.Csrf;
import io.tocsin.web.page.Viewers;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses what a foreign page makes a browser send (403). Guarded is whatever changes something,
 * comes from a browser with a session, or goes to a page. A call of a program is not: it proves
 * itself by its token, its routing key or its signature, which no browser adds by itself.
 */
public class CsrfGuard implements Filter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final Csrf csrf;
  private final Refusal refusal;

  @Inject
  public CsrfGuard(Csrf csrf, Refusal refusal) {
    this.csrf = csrf;
    this.refusal = refusal;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    if (SAFE.contains(http.getMethod()) || !guarded(http) || csrf.proved(http)) {
      chain.doFilter(request, response);
    } else {
      refusal.send(http, (HttpServletResponse) response, Problem.of(403));
    }
  }

  private static boolean guarded(HttpServletRequest request) {
    if (Viewers.caller(request).isPresent()) {
      return Viewers.isPerson(request);
    }
    String path = request.getRequestURI();
    return !path.startsWith("/api/") && !path.startsWith("/v2/") && !path.startsWith("/callbacks/");
  }
}
