package io.tocsin.workflow.engine;

import io.tocsin.incident.IncidentId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The business key of a process: an incident's id, or the key of something else. */
public final class BusinessKey {

  /** Of the process that waits for the next review of the plan, or runs it. */
  public static final String REVIEW = "plan-review";

  private static final String CONFIRMATION = "confirmation:";
  private static final Pattern INCIDENT = Pattern.compile("[0-9]{1,18}");

  private BusinessKey() {}

  /** The incident that the process belongs to; absent for a delivery and the like. */
  public static Optional<IncidentId> incident(@Nullable String key) {
    return Optional.ofNullable(key)
        .filter(text -> INCIDENT.matcher(text).matches())
        .map(IncidentId::new);
  }

  /** Not an incident's key, so that no message for an incident ever reaches a confirmation. */
  public static String confirmation(String id) {
    return CONFIRMATION + id;
  }

  /** Whether the process belongs to a review of the plan. */
  public static boolean isOfReview(@Nullable String key) {
    return key != null && (key.equals(REVIEW) || key.startsWith(CONFIRMATION));
  }
}
