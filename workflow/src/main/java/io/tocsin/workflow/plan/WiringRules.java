package io.tocsin.workflow.plan;

import io.tocsin.workflow.plan.Problem.Rule;
import io.tocsin.workflow.plan.Wiring.Flow;
import io.tocsin.workflow.plan.Wiring.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a process can be gone through from its start to an end on every way, and whether its
 * diagram shows what it does: the editor and the live diagram know nothing that is not drawn.
 */
final class WiringRules {

  private static final String[] GATEWAYS = {"exclusiveGateway", "parallelGateway"};
  private static final String[] ACTIVITIES = {"userTask", "serviceTask", "callActivity"};

  private final Wiring wiring;
  private final Problems problems;

  WiringRules(Wiring wiring, Problems problems) {
    this.wiring = wiring;
    this.problems = problems;
  }

  void check() {
    drawn();
    wiring.flows().forEach(this::ends);
    wiring.steps().forEach(this::step);
    starts();
    reached();
    circles();
  }

  private void drawn() {
    wiring
        .toBeDrawn()
        .forEach(
            (id, at) -> {
              if (!wiring.drawn().containsKey(id)) {
                problems.add(at, Rule.DRAWN, "wiring.undrawn");
              }
            });
    wiring
        .drawn()
        .forEach(
            (id, at) -> {
              if (!wiring.has(id)) {
                problems.add(at, Rule.DRAWN, "wiring.draws", id);
              }
            });
  }

  private void ends(Flow flow) {
    for (String end : List.of(flow.from(), flow.to())) {
      if (flow.sequence() ? wiring.step(end).isEmpty() : !wiring.has(end)) {
        problems.add(flow.at(), Rule.FLOW, "wiring.connects", end);
      }
    }
  }

  private void step(Step step) {
    long out = wiring.from(step).count();
    if (step.is("endEvent")) {
      if (out > 0) {
        problems.add(step.at(), Rule.FLOW, "wiring.end");
      }
    } else if (out == 0 && !step.compensates() && !compensationBoundary(step)) {
      problems.add(step.at(), Rule.FLOW, "wiring.open");
    }
    step.attribute("attachedToRef").ifPresent(host -> attached(step, host));
    if (step.is("boundaryEvent") && step.attribute("attachedToRef").isEmpty()) {
      problems.add(step.at(), Rule.FLOW, "wiring.border");
    }
    step.attribute("default").ifPresent(flow -> preset(step, flow));
    if (step.is("exclusiveGateway") && out > 1) {
      decides(step);
    }
  }

  /** It has an association to what undoes the step, and no flow. */
  private boolean compensationBoundary(Step step) {
    return step.is("boundaryEvent")
        && wiring.flows().anyMatch(flow -> !flow.sequence() && flow.from().equals(step.id()));
  }

  private void attached(Step step, String host) {
    if (wiring.step(host).filter(found -> found.is(ACTIVITIES)).isEmpty()) {
      problems.add(step.at(), Rule.FLOW, "wiring.host", host);
    }
  }

  private void preset(Step step, String flow) {
    if (wiring.from(step).noneMatch(out -> out.id().equals(flow))) {
      problems.add(step.at(), Rule.FLOW, "wiring.default", flow);
    }
  }

  private void decides(Step gateway) {
    Optional<String> preset = gateway.attribute("default");
    if (preset.isEmpty()) {
      problems.add(gateway.at(), Rule.FLOW, "wiring.noDefault");
    }
    wiring
        .from(gateway)
        .filter(flow -> !flow.conditional() && !preset.equals(Optional.of(flow.id())))
        .forEach(flow -> problems.add(flow.at(), Rule.FLOW, "wiring.condition"));
  }

  private void starts() {
    List<Step> starts = wiring.steps().filter(step -> step.is("startEvent")).toList();
    starts.stream().skip(1).forEach(step -> problems.add(step.at(), Rule.FLOW, "wiring.starts"));
    if (starts.isEmpty()) {
      problems.add(wiring.process(), Rule.FLOW, "wiring.noStart");
    }
  }

  private void reached() {
    Set<String> reached = new HashSet<>();
    Deque<Step> next = new ArrayDeque<>();
    wiring.steps().filter(step -> step.is("startEvent") || step.compensates()).forEach(next::add);
    while (!next.isEmpty()) {
      Step step = next.pop();
      if (reached.add(step.id())) {
        wiring.after(step).forEach(next::push);
      }
    }
    wiring
        .steps()
        .filter(step -> !reached.contains(step.id()))
        .forEach(step -> problems.add(step.at(), Rule.FLOW, "wiring.unreached"));
  }

  /** The engine would go round such a circle for ever, in one transaction. */
  private void circles() {
    Map<String, Step> left = new LinkedHashMap<>();
    wiring.steps().filter(WiringRules::passes).forEach(step -> left.put(step.id(), step));
    boolean fewer = true;
    while (fewer) {
      Set<String> followed =
          left.values().stream()
              .flatMap(wiring::following)
              .map(Step::id)
              .collect(Collectors.toSet());
      fewer =
          left.values()
              .removeIf(
                  step ->
                      !followed.contains(step.id())
                          || wiring.following(step).noneMatch(n -> left.containsKey(n.id())));
    }
    left.values().forEach(step -> problems.add(step.at(), Rule.FLOW, "wiring.circle"));
  }

  /** Where the engine does not stop: it would go round for ever in one transaction. */
  private static boolean passes(Step step) {
    return step.is(GATEWAYS)
        || step.is("intermediateThrowEvent")
        || step.attribute("delegateExpression").isPresent();
  }
}
