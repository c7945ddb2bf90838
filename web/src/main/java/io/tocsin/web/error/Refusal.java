package io.tocsin.web.error;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tocsin.web.page.Pages;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Viewers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Answers a request with a problem: a page for people, problem+json for programs. */
@ApplicationScoped
public class Refusal {

  private final Pages pages;
  private final Viewers viewers;
  private final ObjectMapper json;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Refusal() {
    this(null, null, null);
  }

  @Inject
  public Refusal(Pages pages, Viewers viewers, ObjectMapper json) {
    this.pages = pages;
    this.viewers = viewers;
    this.json = json;
  }

  /** Writes the whole answer; the response must not be committed. */
  public void send(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    byte[] body = body(request, response, problem);
    response.setStatus(problem.status());
    response.setContentType(type(request));
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  static String type(HttpServletRequest request) {
    return Audience.of(request) == Audience.PROGRAM
        ? ProblemJson.MEDIA_TYPE
        : "text/html;charset=UTF-8";
  }

  byte[] body(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    Locale locale = viewers.of(request).locale();
    if (Audience.of(request) == Audience.PROGRAM) {
      return json.writeValueAsBytes(ProblemJson.of(problem, locale));
    }
    View page = new View("error", ErrorView.of(problem, locale));
    return pages.render(page, request, response).getBytes(StandardCharsets.UTF_8);
  }
}
