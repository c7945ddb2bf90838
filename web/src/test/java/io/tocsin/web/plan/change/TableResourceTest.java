package io.tocsin.web.plan.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.tocsin.account.Caller;
import io.tocsin.account.Role;
import io.tocsin.incident.Actor;
import io.tocsin.plan.PlanDraft;
import io.tocsin.plan.PlanDrafts;
import io.tocsin.plan.PlanVersion.Origin;
import io.tocsin.web.page.Viewers;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.plan.document.ShippedEdition;
import io.tocsin.workflow.decision.TryingTable;
import io.tocsin.workflow.plan.ImportedPlans;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table of a draft against the one in force. */
class TableResourceTest {

  private static final String ROUTING = "decisions/routing.dmn";
  private static final String IN_FORCE = ShippedEdition.files().getOrDefault(ROUTING, "");

  private final HttpServletRequest request = mock(HttpServletRequest.class);
  private final PlanDrafts drafts = mock(PlanDrafts.class);
  private final ImportedPlans plans = mock(ImportedPlans.class);
  private final TableResource tables =
      new TableResource(
          new OwnDrafts(drafts, plans, new Visitor(request, new Viewers("Asia/Shanghai"))),
          new TryingTable());

  @BeforeEach
  void signIn() {
    Caller li =
        new Caller(
            Actor.person("li"), "Li", Set.of(Role.PLAN_EDITOR), Optional.empty(), Optional.empty());
    when(request.getAttribute(Viewers.class.getName() + ".caller")).thenReturn(li);
    when(plans.files()).thenReturn(Map.of(ROUTING, IN_FORCE));
  }

  @Test
  void whatItSaidAndSaysIsCompared() {
    draft(IN_FORCE.replaceFirst("<text>\"P0\"</text>", "<text>\"P1\"</text>"));

    assertThat(compared().change().orElseThrow().rules())
        .filteredOn(rule -> !rule.same())
        .singleElement()
        .satisfies(rule -> assertThat(rule.number()).isOne());
  }

  @Test
  void aTableThatTheEngineWouldNotTakeIsNotCompared() {
    draft(IN_FORCE.replace("id=\"Rule_P0Phone\"", "id=\"Rule_P0Slack\""));

    assertThat(compared().change()).isEmpty();
  }

  private TableCompareView compared() {
    return (TableCompareView) tables.compare(1, ROUTING).model();
  }

  private void draft(String text) {
    when(drafts.find(1, "li", ROUTING))
        .thenReturn(
            Optional.of(
                new PlanDraft(1, Origin.EDITED, "li", Map.of(ROUTING, text), Instant.EPOCH)));
  }
}
