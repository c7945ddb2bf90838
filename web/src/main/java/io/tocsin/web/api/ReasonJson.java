package io.tocsin.web.api;

import org.jspecify.annotations.Nullable;

/** The body of a command that wants a reason. */
public record ReasonJson(@Nullable String reason) {

  /**
   * @throws io.tocsin.web.error.Invalid when it is missing or too long
   */
  String read() {
    return Fields.required("reason", reason, Fields.REASON);
  }
}
