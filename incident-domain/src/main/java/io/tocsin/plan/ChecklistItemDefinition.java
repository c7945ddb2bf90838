package io.tocsin.plan;

import io.tocsin.text.LocalText;
import java.util.Optional;

/**
 * An item of the recovery checklist (spec, K1).
 *
 * @param probe measures it; absent when a person judges
 */
public record ChecklistItemDefinition(
    String key, Group group, LocalText text, Optional<String> probe) {

  /** The plan's six groups, in order. The last one gates closing, the others resolution (K2). */
  public enum Group {
    SERVICE,
    DATA_INTEGRITY,
    SECURITY,
    PERFORMANCE,
    MONITORING,
    DOCUMENTS
  }
}
