package io.tocsin.workflow.model;

import io.tocsin.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;

/** The processes that are deployed, with their diagrams. */
@ApplicationScoped
public class Procedures {

  private final RepositoryService repository;
  private final Models models;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Procedures() {
    this(null, null);
  }

  @Inject
  public Procedures(RepositoryService repository, Models models) {
    this.repository = repository;
    this.models = models;
  }

  /**
   * A deployed process.
   *
   * @param kind response, after-care, lifecycle, escalation, postmortem …
   */
  public record Procedure(String key, LocalText name, String kind, int version) {}

  /** The newest version of each. */
  public List<Procedure> all() {
    return repository
        .createProcessDefinitionQuery()
        .latestVersion()
        .orderByProcessDefinitionKey()
        .asc()
        .list()
        .stream()
        .map(this::procedure)
        .toList();
  }

  public Optional<Procedure> find(String key) {
    return newest(key).map(this::procedure);
  }

  /** The newest model as it was deployed. */
  public Optional<String> bpmn(String key) {
    return newest(key).map(definition -> xml(definition.getId()));
  }

  /** A deployed model, its names in the reader's language. */
  public Optional<String> bpmn(String key, int version, Locale locale) {
    return Optional.ofNullable(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .processDefinitionVersion(version)
                .singleResult())
        .map(definition -> translated(definition, locale));
  }

  private Optional<ProcessDefinition> newest(String key) {
    return Optional.ofNullable(
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(key)
            .latestVersion()
            .singleResult());
  }

  private Procedure procedure(ProcessDefinition definition) {
    BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
    String kind =
        model.getModelElementsByType(Process.class).stream()
            .map(Models::propertiesOf)
            .map(properties -> properties.getOrDefault("kind", "response"))
            .findFirst()
            .orElse("response");
    return new Procedure(
        definition.getKey(), models.processName(definition.getId()), kind, definition.getVersion());
  }

  private String xml(String definitionId) {
    try (InputStream model = repository.getProcessModel(definitionId)) {
      return new String(model.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String translated(ProcessDefinition definition, Locale locale) {
    if (!"zh".equals(locale.getLanguage())) {
      return xml(definition.getId());
    }
    BpmnModelInstance copy = repository.getBpmnModelInstance(definition.getId()).clone();
    for (FlowElement element : copy.getModelElementsByType(FlowElement.class)) {
      Map<String, String> properties = Models.propertiesOf(element);
      String name = properties.get("name.zh-CN");
      if (name != null) {
        element.setName(name);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Bpmn.writeModelToStream(out, copy);
    return out.toString(StandardCharsets.UTF_8);
  }
}
