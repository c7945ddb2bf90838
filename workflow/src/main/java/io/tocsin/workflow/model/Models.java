package io.tocsin.workflow.model;

import io.tocsin.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * Reads the texts of deployed models. An element's own name and documentation are English; the
 * translation stands beside them in its extension properties ({@code name.zh-CN}).
 */
@ApplicationScoped
public class Models {

  private static final String CHINESE = ".zh-CN";

  private final Map<String, Map<String, StepTexts>> cache = new ConcurrentHashMap<>();
  private final Map<String, String> keys = new ConcurrentHashMap<>();
  private final RepositoryService repository;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Models() {
    this(null);
  }

  @Inject
  public Models(RepositoryService repository) {
    this.repository = repository;
  }

  /** The texts of a step; its id where the model does not have it any more. */
  public StepTexts step(String processDefinitionId, String step) {
    StepTexts texts = cache.computeIfAbsent(processDefinitionId, this::read).get(step);
    return texts == null
        ? new StepTexts(
            LocalText.verbatim(step),
            LocalText.verbatim(""),
            LocalText.verbatim(""),
            Optional.empty(),
            LocalText.verbatim(""),
            List.of(),
            "")
        : texts;
  }

  /** The name of the process itself. */
  public LocalText processName(String processDefinitionId) {
    return step(processDefinitionId, keyOf(processDefinitionId)).name();
  }

  /**
   * The key of a deployed process. Its id begins with the key only where the key is short; the
   * engine leaves it out of an id that would be longer than 64 characters.
   */
  public String keyOf(String processDefinitionId) {
    return keys.computeIfAbsent(
        processDefinitionId, id -> repository.getProcessDefinition(id).getKey());
  }

  private Map<String, StepTexts> read(String processDefinitionId) {
    BpmnModelInstance model = repository.getBpmnModelInstance(processDefinitionId);
    return Stream.concat(
            model.getModelElementsByType(Process.class).stream(),
            model.getModelElementsByType(FlowElement.class).stream())
        .collect(Collectors.toMap(BaseElement::getId, Models::textsOf));
  }

  static StepTexts textsOf(BaseElement element) {
    Map<String, String> properties = propertiesOf(element);
    String name =
        element instanceof Process process ? process.getName() : ((FlowElement) element).getName();
    String english = name == null ? element.getId() : name;
    String documentation =
        element.getDocumentations().stream()
            .map(Documentation::getTextContent)
            .collect(Collectors.joining("\n\n"));
    return new StepTexts(
        new LocalText(english, properties.getOrDefault("name" + CHINESE, english)),
        new LocalText(
            documentation, properties.getOrDefault("documentation" + CHINESE, documentation)),
        text(properties, "why"),
        Optional.ofNullable(properties.get("command")),
        text(properties, "good"),
        outcomes(properties),
        properties.getOrDefault("skipOutcome", ""));
  }

  private static List<StepTexts.Outcome> outcomes(Map<String, String> properties) {
    return Stream.of(properties.getOrDefault("outcomes", "").split(",", -1))
        .map(String::trim)
        .filter(key -> !key.isEmpty())
        .map(key -> new StepTexts.Outcome(key, label(properties, key)))
        .toList();
  }

  private static LocalText label(Map<String, String> properties, String outcome) {
    String english = properties.getOrDefault("outcome." + outcome, outcome);
    return new LocalText(english, properties.getOrDefault("outcome." + outcome + CHINESE, english));
  }

  private static LocalText text(Map<String, String> properties, String name) {
    String english = properties.getOrDefault(name, "");
    return new LocalText(english, properties.getOrDefault(name + CHINESE, english));
  }

  static Map<String, String> propertiesOf(BaseElement element) {
    if (element.getExtensionElements() == null) {
      return Map.of();
    }
    return element
        .getExtensionElements()
        .getElementsQuery()
        .filterByType(CamundaProperties.class)
        .list()
        .stream()
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> property.getCamundaName() != null)
        .collect(
            Collectors.toMap(
                CamundaProperty::getCamundaName,
                property -> property.getCamundaValue() == null ? "" : property.getCamundaValue(),
                (first, second) -> first));
  }
}
