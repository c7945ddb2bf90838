package io.tocsin.delivery.callback;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provider's call, as it came in.
 *
 * @param path from the root, decoded: {@code /callbacks/phone/<delivery>/keys}
 * @param subject the parts of the path after the channel
 * @param headers names in lower case
 * @param form fields of a form, empty for any other body
 * @param body as it was sent, for signatures over its bytes
 */
public record ProviderRequest(
    String path,
    List<String> subject,
    Map<String, String> headers,
    Map<String, String> form,
    String body) {

  public ProviderRequest {
    subject = List.copyOf(subject);
    headers = Map.copyOf(headers);
    form = Map.copyOf(form);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public String field(String name) {
    return form.getOrDefault(name, "");
  }

  /** A part of the path after the channel, counted from 0; empty when there are fewer. */
  public String part(int index) {
    return index < subject.size() ? subject.get(index) : "";
  }
}
