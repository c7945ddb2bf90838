package io.tocsin.web.security;

import io.tocsin.workflow.engine.IncidentInLog;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the incident of a request in the lines of the log that the request leaves (spec, O3). */
public class IncidentOfRequest implements Filter {

  private static final Pattern PATH =
      Pattern.compile("/(?:api/v1/)?incidents/([0-9]{1,18})(?:/.*)?");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Matcher path = PATH.matcher(((HttpServletRequest) request).getRequestURI());
    if (path.matches()) {
      try (var atIncident = IncidentInLog.during(path.group(1))) {
        chain.doFilter(request, response);
      }
    } else {
      chain.doFilter(request, response);
    }
  }
}
