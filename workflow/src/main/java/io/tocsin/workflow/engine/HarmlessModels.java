package io.tocsin.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Nothing that comes to be deployed runs code of its own, whoever let it in: the second wall behind
 * the list of what a plan's models may hold (spec, PR11). Delegates are our own step beans; the
 * engine sees no others.
 */
@ApplicationScoped
public class HarmlessModels extends AbstractBpmnParseListener {

  private static final Set<String> REFUSED_ELEMENTS =
      Set.of("scriptTask", "script", "connector", "sendTask", "formData");
  private static final List<String> REFUSED_ATTRIBUTES = List.of("class", "expression", "resource");
  private static final String DELEGATE = "[$#]\\{[a-zA-Z]{1,100}}";

  @Override
  public void parseProcess(Element process, ProcessDefinitionEntity definition) {
    check(process, definition.getKey());
  }

  private static void check(Element element, String inside) {
    String id = element.attribute("id") == null ? inside : element.attribute("id");
    String tag = element.getTagName();
    if (REFUSED_ELEMENTS.contains(tag)) {
      throw new ProcessEngineException(id + ": " + tag + " is not deployed here");
    }
    for (String name : REFUSED_ATTRIBUTES) {
      if (own(element, name) != null) {
        throw new ProcessEngineException(id + ": " + tag + " may not have " + name);
      }
    }
    String delegate = own(element, "delegateExpression");
    if (delegate != null && !delegate.matches(DELEGATE)) {
      throw new ProcessEngineException(id + ": " + delegate + " is no step of ours");
    }
    if (tag.equals("conditionExpression") && element.attribute("language") != null) {
      throw new ProcessEngineException(id + ": a condition is no script");
    }
    element.elements().forEach(child -> check(child, id));
  }

  /** The engine's own attributes stand bare within its own elements. */
  private static String own(Element element, String name) {
    String qualified = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, name);
    return qualified == null
            && BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS.getNamespaceUri().equals(element.getUri())
        ? element.attribute(name)
        : qualified;
  }
}
