package io.tocsin.web.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A problem on the wire (RFC 9457, {@code application/problem+json}). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemJson(
    String type,
    String title,
    int status,
    @Nullable String detail,
    List<Field> errors,
    List<Broken> violations) {

  static final String MEDIA_TYPE = "application/problem+json";

  record Field(String field, String message) {}

  /** A {@link Violation} in the reader's language. */
  record Broken(String file, int line, String element, String rule, String message) {

    static Broken of(Violation violation, Locale locale) {
      return new Broken(
          violation.file(),
          violation.line(),
          violation.element(),
          violation.rule(),
          violation.message().in(locale));
    }
  }

  static ProblemJson of(Problem problem, Locale locale) {
    return new ProblemJson(
        "about:blank",
        Optional.ofNullable(Response.Status.fromStatusCode(problem.status()))
            .map(Response.Status::getReasonPhrase)
            .orElse(problem.status() == 422 ? "Unprocessable Content" : "Error"),
        problem.status(),
        problem.detail().map(text -> text.in(locale)).orElse(null),
        problem.errors().stream()
            .map(error -> new Field(error.field(), error.message().in(locale)))
            .toList(),
        problem.violations().stream().map(broken -> Broken.of(broken, locale)).toList());
  }
}
