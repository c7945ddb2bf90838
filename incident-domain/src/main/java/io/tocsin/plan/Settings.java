package io.tocsin.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves the references of a plan, {@code ${env:NAME}} and {@code ${env:NAME:default}}, which is
 * how addresses and secrets come in (spec, X4).
 */
public interface Settings {

  Pattern REFERENCE = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)(?::([^}]*))?}");

  /** The value of a setting, absent when it is not set or blank. */
  Optional<String> get(String name);

  /**
   * The text with all references replaced.
   *
   * @throws SettingMissing when one has neither a value nor a default
   */
  default String resolve(String text) {
    Matcher matcher = REFERENCE.matcher(text);
    StringBuilder resolved = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      Optional<String> fallback = Optional.ofNullable(matcher.group(2));
      String value = get(name).or(() -> fallback).orElseThrow(() -> new SettingMissing(name));
      matcher.appendReplacement(resolved, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(resolved).toString();
  }

  /** All values resolved; the same as {@link #resolve(String)} of each. */
  default Map<String, String> resolve(Map<String, String> texts) {
    Map<String, String> resolved = new LinkedHashMap<>();
    texts.forEach((key, value) -> resolved.put(key, resolve(value)));
    return resolved;
  }

  /** A plan refers to a setting that nobody gave: a fault of the configuration, named. */
  final class SettingMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String setting;

    public SettingMissing(String setting) {
      super("setting " + setting + " is not set; give it as an environment variable");
      this.setting = setting;
    }

    public String setting() {
      return setting;
    }
  }
}
