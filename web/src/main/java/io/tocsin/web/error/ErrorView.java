package io.tocsin.web.error;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The page for something that went wrong.
 *
 * @param kind which wordings fit: {@code error.title.<kind>}, and {@code what}, {@code kept},
 *     {@code next} alike
 * @param details what happened this time, in the reader's language
 */
public record ErrorView(int status, String kind, List<String> details) {

  private static final Set<Integer> WORDED = Set.of(400, 403, 404, 409, 413, 422, 429, 503);

  static ErrorView of(Problem problem, Locale locale) {
    List<String> details =
        problem.errors().isEmpty()
            ? problem.detail().map(text -> text.in(locale)).stream().toList()
            : problem.errors().stream()
                .map(error -> error.field() + ": " + error.message().in(locale))
                .toList();
    return new ErrorView(problem.status(), kind(problem.status()), details);
  }

  private static String kind(int status) {
    if (WORDED.contains(status)) {
      return Integer.toString(status);
    }
    return status < 500 ? "400" : "500";
  }
}
