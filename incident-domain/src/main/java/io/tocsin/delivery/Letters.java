package io.tocsin.delivery;

import io.tocsin.delivery.MessageRendering.Rendered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** What is written where a message is about no incident. */
@ApplicationScoped
public class Letters {

  private final List<LetterWriter> writers;

  @Inject
  Letters(@Any Instance<LetterWriter> writers) {
    this(writers.stream().toList());
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected Letters() {
    this(List.of());
  }

  public Letters(List<LetterWriter> writers) {
    this.writers = List.copyOf(writers);
  }

  Rendered write(String event, Locale locale) {
    String kind = event.split(":", 2)[0];
    return writers.stream()
        .filter(writer -> writer.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody writes " + kind))
        .write(locale);
  }
}
