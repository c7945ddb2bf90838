package io.tocsin.workflow.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The processes that every plan needs and the product owns. */
public final class EngineModels {

  private static final List<String> KEYS =
      List.of(
          "incident-lifecycle",
          "escalation-path",
          "service-level-clock",
          "status-updates",
          "run-action",
          "delivery",
          "recovery-check",
          "postmortem",
          "plan-review",
          "contact-confirmation",
          "unreached-digest");

  private EngineModels() {}

  /** Whether a process of the product has that key: no plan may replace it. */
  static boolean has(String key) {
    return KEYS.contains(key);
  }

  /** Texts by path, {@code processes/<key>.bpmn}. */
  public static Map<String, String> processes() {
    Map<String, String> processes = new TreeMap<>();
    for (String key : KEYS) {
      String path = "processes/" + key + ".bpmn";
      processes.put(path, resource("/" + path));
    }
    return processes;
  }

  /** A file of the product; its absence is a fault of the build. */
  static String resource(String path) {
    try (InputStream in = EngineModels.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the product lacks its own file " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
