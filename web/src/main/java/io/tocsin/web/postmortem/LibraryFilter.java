package io.tocsin.web.postmortem;

import io.tocsin.web.part.Choice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The filters of the library as they stand in its address; empty for none.
 *
 * @param text words to look for
 * @param cause key of a root cause
 * @param before id of the incident after which the page begins
 */
record LibraryFilter(
    String text, String service, String severity, String cause, String tag, String before) {

  static final String PATH = "/postmortems";

  /** The address of the page with the same filters that begins after an incident. */
  String pageAfter(String incident) {
    return Stream.concat(given().stream(), Stream.of(new Choice("before", incident)))
        .map(one -> one.key() + "=" + URLEncoder.encode(one.label(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", PATH + "?", ""));
  }

  private List<Choice> given() {
    return Stream.of(
            new Choice("q", text),
            new Choice("service", service),
            new Choice("severity", severity),
            new Choice("cause", cause),
            new Choice("tag", tag))
        .filter(one -> !one.label().isEmpty())
        .toList();
  }
}
