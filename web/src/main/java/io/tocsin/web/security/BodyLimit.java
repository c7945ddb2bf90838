package io.tocsin.web.security;

import io.tocsin.web.error.Problem;
import io.tocsin.web.error.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses bodies over one megabyte (413): at once when the length is announced, else as soon as so
 * much was read. A form has to announce its length (411), because the container parses it itself.
 */
public class BodyLimit implements Filter {

  static final long LIMIT = 1024 * 1024;

  private final Refusal refusal;

  @Inject
  public BodyLimit(Refusal refusal) {
    this.refusal = refusal;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    long length = http.getContentLengthLong();
    if (length > LIMIT) {
      refusal.send(http, (HttpServletResponse) response, Problem.of(413));
    } else if (length >= 0 || http.getHeader("Transfer-Encoding") == null) {
      chain.doFilter(request, response);
    } else if (isForm(http)) {
      refusal.send(http, (HttpServletResponse) response, Problem.of(411));
    } else {
      chain.doFilter(new LimitedRequest(http, LIMIT), response);
    }
  }

  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("application/x-www-form-urlencoded");
  }
}
