package io.tocsin.web.error;

import io.tocsin.text.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * Why a request was not answered as asked.
 *
 * @param status of HTTP, 400 to 599
 * @param detail what happened this time, where there is more to say than the status does
 * @param violations what is wrong with a plan, for who draws it
 */
public record Problem(
    int status, Optional<LocalText> detail, List<FieldError> errors, List<Violation> violations) {

  public Problem {
    errors = List.copyOf(errors);
    violations = List.copyOf(violations);
  }

  public static Problem of(int status) {
    return new Problem(status, Optional.empty(), List.of(), List.of());
  }

  static Problem of(int status, LocalText detail) {
    return new Problem(status, Optional.of(detail), List.of(), List.of());
  }

  static Problem invalid(List<FieldError> errors) {
    return new Problem(422, Optional.empty(), errors, List.of());
  }

  static Problem invalid(List<FieldError> errors, List<Violation> violations) {
    return new Problem(422, Optional.empty(), errors, violations);
  }
}
