package io.tocsin.web.security;

import io.tocsin.update.StatusLinks;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** What browsers are told never to do with our pages (spec, X3). */
public class ResponseHeaders implements Filter {

  /** Pages with an editor of bpmn.io, which writes styles into the page; scripts stay ours. */
  private static final Pattern EDITORS = Pattern.compile("/plan/drafts/[0-9]+/edit/.*");

  static final String POLICY =
      "default-src 'self'; img-src 'self' data:; font-src 'self' data:; object-src 'none';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  static final String EDITOR_STYLES = "; style-src 'self' 'unsafe-inline'";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    set((HttpServletRequest) request, (HttpServletResponse) response);
    chain.doFilter(request, response);
  }

  static void set(HttpServletRequest request, HttpServletResponse http) {
    boolean editor = EDITORS.matcher(request.getRequestURI()).matches();
    http.setHeader("Content-Security-Policy", editor ? POLICY + EDITOR_STYLES : POLICY);
    http.setHeader("X-Content-Type-Options", "nosniff");
    boolean published = request.getRequestURI().startsWith(StatusLinks.PATH);
    http.setHeader("Referrer-Policy", published ? "no-referrer" : "same-origin");
    if (published) {
      http.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
    http.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (request.isSecure()) {
      http.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
