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
import java.util.Optional;

/** Answers a request with a problem: a page for people, problem+json for programs. */
@ApplicationScoped
public class Refusal {

  private static final String PROBLEM = Refusal.class.getName() + ".problem";
  private static final String RETRY_SECONDS = "5";

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

  /** With which problem the request was answered, absent when it was not refused. */
  public static Optional<Problem> problem(HttpServletRequest request) {
    return Optional.ofNullable((Problem) request.getAttribute(PROBLEM));
  }

  static String type(HttpServletRequest request) {
    return Audience.of(request) == Audience.PROGRAM
        ? ProblemJson.MEDIA_TYPE
        : "text/html;charset=UTF-8";
  }

  byte[] body(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    request.setAttribute(PROBLEM, problem);
    if (problem.status() == 503) {
      response.setHeader("Retry-After", RETRY_SECONDS);
    }
    Locale locale = viewers.of(request).locale();
    if (Audience.of(request) == Audience.PROGRAM) {
      return json.writeValueAsBytes(ProblemJson.of(problem, locale));
    }
    View page = new View("error", ErrorView.of(problem, locale));
    return pages.render(page, request, response).getBytes(StandardCharsets.UTF_8);
  }
}
