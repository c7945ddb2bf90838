package io.tocsin.web.part;

import io.tocsin.web.page.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The problems of a form in its reader's language. */
public final class Problems {

  private Problems() {}

  /**
   * @param place where a field is mended
   */
  public static List<Problem> of(
      io.tocsin.web.error.Problem problem, Locale locale, Function<String, String> place) {
    if (!problem.errors().isEmpty()) {
      return problem.errors().stream()
          .map(
              error ->
                  new Problem(
                      error.field(), place.apply(error.field()), error.message().in(locale)))
          .toList();
    }
    String message =
        problem
            .detail()
            .map(text -> text.in(locale))
            .orElseGet(() -> Messages.say(locale, "problem.conflict"));
    return List.of(new Problem("", message));
  }
}
