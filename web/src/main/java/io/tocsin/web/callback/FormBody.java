package io.tocsin.web.callback;

import jakarta.ws.rs.core.MediaType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a form whose bytes are kept, since a signature may be over them. */
final class FormBody {

  private FormBody() {}

  /** Empty for any other body; of a field that stands twice, the first counts. */
  static Map<String, String> of(@Nullable MediaType type, byte[] body) {
    if (type == null || !MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
      return Map.of();
    }
    Map<String, String> fields = new HashMap<>();
    for (String field : new String(body, StandardCharsets.UTF_8).split("&")) {
      String[] sides = field.split("=", 2);
      fields.putIfAbsent(decoded(sides[0]), sides.length == 2 ? decoded(sides[1]) : "");
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
