package io.tocsin.workflow.plan;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;

/** Whether the engine takes a table that holds nothing but what is allowed. */
final class TableForm {

  private static final DmnEngine ENGINE = new DefaultDmnEngineConfiguration().buildEngine();

  private TableForm() {}

  /** Whether it does; a problem otherwise. */
  static boolean check(String path, String table, Problems problems) {
    try {
      ENGINE.parseDecisions(
          Dmn.readModelFromStream(
              new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))));
      return true;
    } catch (ModelException | DmnEngineException e) {
      problems.add(path, 1, "table", String.valueOf(e.getMessage()));
      return false;
    }
  }
}
