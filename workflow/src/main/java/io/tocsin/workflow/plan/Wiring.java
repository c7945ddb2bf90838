package io.tocsin.workflow.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The steps of a process, the flows between them, and what its diagram draws. */
final class Wiring {

  private static final Set<String> STEPS =
      Set.of(
          "startEvent",
          "endEvent",
          "intermediateThrowEvent",
          "intermediateCatchEvent",
          "boundaryEvent",
          "userTask",
          "serviceTask",
          "callActivity",
          "exclusiveGateway",
          "parallelGateway");

  private static final Set<String> TIMED = Set.of("boundaryEvent", "intermediateCatchEvent");
  private static final Set<String> UNDOING =
      Set.of("boundaryEvent", "intermediateThrowEvent", "endEvent");

  /** A step, with its attributes by their plain names. */
  record Step(Word at, String tag, Map<String, String> attributes) {

    String id() {
      return at.text();
    }

    boolean is(String... tags) {
      return List.of(tags).contains(tag);
    }

    /** Begun by undoing, not by a flow. */
    boolean compensates() {
      return "true".equals(attributes.get("isForCompensation"));
    }

    Optional<String> attribute(String name) {
      return Optional.ofNullable(attributes.get(name)).filter(value -> !value.isBlank());
    }
  }

  /** A way from one step to another; both may be missing. */
  static final class Flow {

    private final Word at;
    private final String tag;
    private final String from;
    private final String to;
    private boolean conditional;

    private Flow(Word at, String tag, String from, String to) {
      this.at = at;
      this.tag = tag;
      this.from = from;
      this.to = to;
    }

    Word at() {
      return at;
    }

    String id() {
      return at.text();
    }

    String from() {
      return from;
    }

    String to() {
      return to;
    }

    /** Whether it is gone along on a condition only. */
    boolean conditional() {
      return conditional;
    }

    /** An association only explains, or names what undoes a step. */
    boolean sequence() {
      return tag.equals("sequenceFlow");
    }
  }

  private final XmlFile xml;
  private final Map<String, Step> steps = new LinkedHashMap<>();
  private final Map<String, Flow> flows = new LinkedHashMap<>();
  private final Map<String, Word> notes = new LinkedHashMap<>();
  private final Map<String, Word> drawn = new LinkedHashMap<>();
  private final Map<String, Word> ids = new HashMap<>();
  private final Map<String, List<Flow>> outgoing = new HashMap<>();
  private final Map<String, List<Step>> borders = new HashMap<>();
  private final Problems problems;
  private Word process;
  private @Nullable Flow last;
  private @Nullable Step open;

  private Wiring(String path, Problems problems) {
    this.problems = problems;
    xml = new XmlFile(path, problems);
    process = new Word("", path, 1);
  }

  /** What is there twice is a problem, and is there once. */
  static Wiring read(String path, String model, Problems problems) {
    Wiring wiring = new Wiring(path, problems);
    wiring.xml.read(model, wiring::element);
    wiring.index();
    return wiring;
  }

  private void element(XMLStreamReader element) {
    String tag = element.getLocalName();
    Optional<String> id = XmlFile.attribute(element, "id");
    id.map(text -> xml.word(element, text)).ifPresent(this::unique);
    Word at = xml.word(element, id.orElse(""));
    if (STEPS.contains(tag)) {
      open = new Step(at, tag, attributes(element));
      steps.putIfAbsent(at.text(), open);
    } else if (tag.equals("sequenceFlow") || tag.equals("association")) {
      last =
          new Flow(
              at,
              tag,
              XmlFile.attribute(element, "sourceRef").orElse(""),
              XmlFile.attribute(element, "targetRef").orElse(""));
      flows.putIfAbsent(at.text(), last);
    } else if (tag.equals("conditionExpression") && last != null) {
      last.conditional = true;
    } else if (tag.endsWith("EventDefinition")) {
      at(tag, at);
    } else if (tag.equals("process")) {
      process = at;
    } else if (tag.equals("textAnnotation")) {
      notes.putIfAbsent(at.text(), at);
    } else if (tag.equals("BPMNShape") || tag.equals("BPMNEdge")) {
      draws(xml.word(element, XmlFile.attribute(element, "bpmnElement").orElse("")));
    }
  }

  /** A timer at the start would begin the procedure by itself, without an incident. */
  private void at(String definition, Word at) {
    Set<String> places = definition.equals("timerEventDefinition") ? TIMED : UNDOING;
    if (open == null || !open.is(places.toArray(String[]::new))) {
      problems.add(at, Problem.Rule.ALLOWED, "wiring.place", definition);
    }
  }

  private void index() {
    flows().filter(Flow::sequence).forEach(flow -> listed(outgoing, flow.from()).add(flow));
    steps()
        .forEach(
            step ->
                step.attribute("attachedToRef").ifPresent(host -> listed(borders, host).add(step)));
  }

  private static <T> List<T> listed(Map<String, List<T>> lists, String key) {
    return lists.computeIfAbsent(key, none -> new ArrayList<>());
  }

  private void unique(Word id) {
    if (ids.putIfAbsent(id.text(), id) != null) {
      problems.add(id, Problem.Rule.DRAWN, "wiring.id", id.text());
    }
  }

  private void draws(Word what) {
    if (drawn.putIfAbsent(what.text(), what) != null) {
      problems.add(what, Problem.Rule.DRAWN, "wiring.twice", what.text());
    }
  }

  private static Map<String, String> attributes(XMLStreamReader element) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < element.getAttributeCount(); i++) {
      attributes.put(element.getAttributeLocalName(i), element.getAttributeValue(i));
    }
    return attributes;
  }

  Word process() {
    return process;
  }

  /** In the order of the file. */
  Stream<Step> steps() {
    return steps.values().stream();
  }

  Optional<Step> step(String id) {
    return Optional.ofNullable(steps.get(id));
  }

  /** Sequence flows and associations, in the order of the file. */
  Stream<Flow> flows() {
    return flows.values().stream();
  }

  Stream<Flow> from(Step step) {
    return outgoing.getOrDefault(step.id(), List.of()).stream();
  }

  /** The steps that its flows lead to. */
  Stream<Step> following(Step step) {
    return from(step).flatMap(flow -> step(flow.to()).stream());
  }

  /** Where one comes from a step: along its flows, and by the events at its border. */
  Stream<Step> after(Step step) {
    return Stream.concat(following(step), borders.getOrDefault(step.id(), List.of()).stream());
  }

  /** All that has to be drawn, by its id. */
  Map<String, Word> toBeDrawn() {
    Map<String, Word> all = new LinkedHashMap<>(notes);
    steps().forEach(step -> all.put(step.id(), step.at()));
    flows().forEach(flow -> all.put(flow.id(), flow.at()));
    return all;
  }

  /** What shapes and edges say that they draw, each where it says so. */
  Map<String, Word> drawn() {
    return Map.copyOf(drawn);
  }

  boolean has(String id) {
    return steps.containsKey(id) || flows.containsKey(id) || notes.containsKey(id);
  }
}
