package io.tocsin.web.plan.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tocsin.account.Caller;
import io.tocsin.account.Role;
import io.tocsin.incident.Actor;
import io.tocsin.plan.PlanDraft;
import io.tocsin.plan.PlanDrafts;
import io.tocsin.plan.PlanVersion.Origin;
import io.tocsin.web.json.Json;
import io.tocsin.web.page.Viewers;
import io.tocsin.web.page.Visitor;
import io.tocsin.workflow.plan.Drafting;
import io.tocsin.workflow.plan.ImportedPlans;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the plan's check says of a draft, in the language of who draws it. */
class EditorResourceTest {

  private final HttpServletRequest request = mock(HttpServletRequest.class);
  private final PlanDrafts drafts = mock(PlanDrafts.class);
  private final Visitor visitor = new Visitor(request, new Viewers("Asia/Shanghai"));
  private final EditorResource editor =
      new EditorResource(
          mock(EditorPage.class),
          new OwnDrafts(drafts, mock(ImportedPlans.class), visitor),
          mock(Drafting.class),
          visitor);

  @Test
  void aLookIsInTheLanguageThatTheBrowserAccepts() throws JsonProcessingException {
    broken("plan.yaml");

    assertThat(looked()).contains("\"message\":\"the file is empty\"");
    when(request.getHeader("Accept-Language")).thenReturn("zh-CN");
    when(request.getLocales())
        .thenAnswer(call -> Collections.enumeration(List.of(Locale.SIMPLIFIED_CHINESE)));
    assertThat(looked()).contains("\"message\":\"文件是空的\"");
  }

  private String looked() throws JsonProcessingException {
    return Json.mapper().writeValueAsString(editor.look(1, "plan.yaml"));
  }

  private void broken(String file) {
    Caller li =
        new Caller(
            Actor.person("li"), "Li", Set.of(Role.PLAN_EDITOR), Optional.empty(), Optional.empty());
    when(request.getAttribute(Viewers.class.getName() + ".caller")).thenReturn(li);
    when(drafts.find(1, "li", file))
        .thenReturn(
            Optional.of(new PlanDraft(1, Origin.EDITED, "li", Map.of(file, ""), Instant.EPOCH)));
  }
}
