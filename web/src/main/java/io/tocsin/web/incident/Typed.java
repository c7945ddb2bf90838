package io.tocsin.web.incident;

import java.util.Map;

/**
 * What a refused form of the incident's page held.
 *
 * @param form the last part of its address; empty when none was refused
 * @param values by the id of the input
 */
public record Typed(String form, Map<String, String> values) {

  public Typed {
    values = Map.copyOf(values);
  }

  public static Typed nothing() {
    return new Typed("", Map.of());
  }

  public boolean is(String name) {
    return form.equals(name);
  }

  /** Empty where nothing was typed. */
  public String value(String input) {
    return values.getOrDefault(input, "");
  }
}
