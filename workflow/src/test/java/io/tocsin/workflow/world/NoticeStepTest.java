package io.tocsin.workflow.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import io.tocsin.timeline.TimelineEntry;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A step of a procedure that tells one contact what it says (spec, PR10). */
class NoticeStepTest {

  private static final String STEP =
      """
      <bpmn:serviceTask id="Task_Tell" name="Tell management" camunda:delegateExpression="${tellContact}">
        <bpmn:documentation>Keep a line free.</bpmn:documentation>
        <bpmn:extensionElements>
          <camunda:inputOutput>
            <camunda:inputParameter name="contact">management</camunda:inputParameter>
            <camunda:inputParameter name="channel">mail</camunda:inputParameter>
          </camunda:inputOutput>
          <camunda:properties>
            <camunda:property name="name.zh-CN" value="通知管理层" />
            <camunda:property name="documentation.zh-CN" value="请保持电话畅通。" />
          </camunda:properties>
        </bpmn:extensionElements>
        <bpmn:incoming>Flow_ToTell</bpmn:incoming>
        <bpmn:outgoing>Flow_Stabilise</bpmn:outgoing>
      </bpmn:serviceTask>
      <bpmn:sequenceFlow id="Flow_ToTell" sourceRef="Start_GeneralResponse" targetRef="Task_Tell" />
      """;

  @RegisterExtension final World world = new World();

  @Test
  void tellsTheContactOverTheChannelAndTheTimelineSaysSo() {
    world.itIs("2026-11-24T14:00");
    world.redraws(
        "general-response",
        model ->
            model
                .replaceFirst("sourceRef=\"Start_[A-Za-z]+\"", "sourceRef=\"Task_Tell\"")
                .replaceFirst("(?=<bpmn:userTask )", STEP.replace("$", "\\$")));

    IncidentId incident = world.declares("guard", Severity.P3, "general-response");

    world.expect("14:00", "declared P3", "issue-tracker by github");
    world.expect("14:00", "page P3 1 1", "devops-team by mail, slack-devops");
    world.expect("14:00", "told", "management by mail");
    TimelineEntry said =
        world.read(Timeline.class, all -> all.of(incident, Set.of(EntryKind.STEP), 0, 10)).get(0);
    assertThat(said.text().en()).startsWith("Tell management: ").endsWith("is told over Mail");
    assertThat(said.text().zhCn()).startsWith("通知管理层：通过邮件通知");
    assertThat(said.data()).containsEntry("zh", "请保持电话畅通。");
  }
}
