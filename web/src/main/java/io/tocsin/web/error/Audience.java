package io.tocsin.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;

/** Who reads the answer to a request: a program or a person. */
public enum Audience {
  PROGRAM,
  PERSON;

  public static Audience of(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (path.startsWith("/api/") || path.startsWith("/v2/") || path.startsWith("/callbacks/")) {
      return PROGRAM;
    }
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    boolean html = accept == null || accept.contains("text/html") || accept.contains("*/*");
    return html ? PERSON : PROGRAM;
  }
}
