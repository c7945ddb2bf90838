package io.tocsin.incident;

import io.tocsin.text.LocalText;
import java.util.List;
import java.util.stream.Collectors;

/** Something that has to be settled first: an item of the checklist, or the postmortem. */
public record OpenItem(String key, LocalText text) {

  /** All in one text. */
  static LocalText texts(List<OpenItem> items) {
    return new LocalText(
        items.stream().map(item -> item.text().en()).collect(Collectors.joining("; ")),
        items.stream().map(item -> item.text().zhCn()).collect(Collectors.joining("；")));
  }
}
