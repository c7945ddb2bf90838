package io.tocsin.web.error;

import io.tocsin.text.LocalText;
import java.util.List;
import java.util.stream.Collectors;

/** The caller sent what can be read but not accepted (422): nothing was changed. */
public final class Invalid extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  public Invalid(List<FieldError> errors) {
    super(errors.stream().map(FieldError::field).collect(Collectors.joining(", ")));
    this.errors = List.copyOf(errors);
  }

  public Invalid(String field, LocalText message) {
    this(List.of(new FieldError(field, message)));
  }

  public List<FieldError> errors() {
    return errors;
  }
}
