package io.tocsin.web.api.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tocsin.plan.Plan;
import io.tocsin.web.part.PlainText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The labels of an alert whose format has none: first what it is about, in the plan's terms, then
 * what else is worth keeping, as far as there is room.
 */
public final class Labels {

  /** How many an alert may have. */
  public static final int MOST = 64;

  /** As long as all of them together may be, as JSON. */
  public static final int LENGTH = 20_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> labels = new LinkedHashMap<>();

  /** Of an alert of that name. */
  public Labels(String alertname) {
    labels.put("alertname", alertname);
  }

  /** Of an alert that has labels. */
  public Labels(Map<String, String> labels) {
    this.labels.putAll(labels);
  }

  /** What it is about; the plan says how its labels are called. */
  public Labels about(
      Plan.AlertRules rules,
      Optional<String> severity,
      Optional<String> service,
      Optional<String> component,
      Optional<String> category) {
    severity.ifPresent(value -> labels.put("severity", value));
    service.ifPresent(value -> labels.put(rules.serviceLabel(), value));
    component.ifPresent(value -> labels.put(rules.componentLabel(), value));
    category.ifPresent(value -> labels.put(rules.categoryLabel(), value));
    return this;
  }

  /** Keeps one more, unless it is no text, is there already, or there is no room. */
  public Labels note(String name, String value) {
    boolean fits =
        !value.isBlank()
            && name.length() <= WireText.LABEL
            && value.length() <= WireText.LABEL
            && PlainText.is(name)
            && PlainText.is(value)
            && labels.size() < MOST;
    if (fits && labels.putIfAbsent(name, value) == null && length(labels) > LENGTH) {
      labels.remove(name);
    }
    return this;
  }

  public Map<String, String> all() {
    return labels;
  }

  /** How long they are together, as JSON. */
  public static int length(Map<String, String> labels) {
    try {
      return JSON.writeValueAsString(labels).length();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings always become JSON", e);
    }
  }
}
