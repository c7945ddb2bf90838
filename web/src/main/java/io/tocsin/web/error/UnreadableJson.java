package io.tocsin.web.error;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Objects;

/**
 * Tells what is not JSON at all (400, with the line and column) from what has a field that we do
 * not know or cannot take (422, naming it).
 */
final class UnreadableJson {

  private UnreadableJson() {}

  static Problem problem(JsonProcessingException exception) {
    if (exception instanceof UnrecognizedPropertyException unknown) {
      return field(unknown, "json.unknown");
    } else if (exception instanceof InvalidFormatException wrong) {
      return field(wrong, "json.value", wrong.getTargetType().getSimpleName());
    } else if (exception instanceof MismatchedInputException wrong && !wrong.getPath().isEmpty()) {
      return field(wrong, "json.kind");
    } else {
      JsonLocation at = Objects.requireNonNullElse(exception.getLocation(), JsonLocation.NA);
      return Problem.of(400, Wording.say("json.unreadable", at.getLineNr(), at.getColumnNr()));
    }
  }

  private static Problem field(JsonMappingException exception, String key, Object... arguments) {
    return Problem.invalid(List.of(new FieldError(path(exception), Wording.say(key, arguments))));
  }

  private static String path(JsonMappingException exception) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : exception.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
