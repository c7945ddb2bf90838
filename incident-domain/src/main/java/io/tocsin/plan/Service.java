package io.tocsin.plan;

import io.tocsin.text.LocalText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is watched and repaired, with the components it is made of. */
public record Service(
    String key, LocalText name, String environment, String owner, List<Component> components) {

  /**
   * @param dependsOn keys of the components that this one needs
   */
  public record Component(String key, LocalText name, List<String> dependsOn) {}

  public Optional<Component> component(String key) {
    return components.stream().filter(c -> c.key().equals(key)).findFirst();
  }

  /** Whether {@code upper} needs {@code lower}, directly or over others (web → app → db). */
  public boolean dependsOn(String upper, String lower) {
    Deque<String> open = new ArrayDeque<>(List.of(upper));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      String next = open.pop();
      for (String needed : component(next).map(Component::dependsOn).orElse(List.of())) {
        if (needed.equals(lower)) {
          return true;
        }
        if (seen.add(needed)) {
          open.push(needed);
        }
      }
    }
    return false;
  }
}
