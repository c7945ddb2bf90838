package io.tocsin.web.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.web.action.ActionResource;
import io.tocsin.web.checklist.ChecklistResource;
import io.tocsin.web.contact.ContactResource;
import io.tocsin.web.delivery.DeliveryResource;
import io.tocsin.web.incident.DeclareResource;
import io.tocsin.web.incident.IncidentFormResource;
import io.tocsin.web.incident.IncidentListResource;
import io.tocsin.web.incident.IncidentResource;
import io.tocsin.web.incident.UpdateFormResource;
import io.tocsin.web.oncall.OnCallResource;
import io.tocsin.web.plan.PlanResource;
import io.tocsin.web.plan.change.DraftResource;
import io.tocsin.web.plan.change.EditorResource;
import io.tocsin.web.plan.change.HistoryResource;
import io.tocsin.web.plan.change.RunningResource;
import io.tocsin.web.plan.change.TableResource;
import io.tocsin.web.plan.document.PlanDocumentApi;
import io.tocsin.web.plan.document.PlanDocumentResource;
import io.tocsin.web.postmortem.LibraryResource;
import io.tocsin.web.postmortem.PostmortemResource;
import io.tocsin.web.procedure.ProcedureResource;
import io.tocsin.web.start.StartResource;
import io.tocsin.web.task.TaskResource;
import io.tocsin.web.toolbox.ToolboxResource;
import io.tocsin.web.watch.WatchResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what in the browser (spec, X2): viewers read, responders act, commanders decide. */
class PagePermissionsTest {

  private static final Map<Class<?>, Set<String>> COMMANDERS =
      Map.of(
          IncidentFormResource.class,
          Set.of("severity", "procedure", "cancel", "duplicate", "reopen", "resolve", "close"),
          PostmortemResource.class,
          Set.of("sendBack", "publish"),
          UpdateFormResource.class,
          Set.of("makeLink", "revokeLink"),
          PlanResource.class,
          Set.of("review", "answer"));

  private static final Map<Class<?>, Set<String>> EDITORS =
      Map.of(
          ProcedureResource.class,
          Set.of("edit"),
          HistoryResource.class,
          Set.of("edit", "restore"));

  static Stream<Class<?>> resources() {
    return Stream.of(
        ActionResource.class,
        ChecklistResource.class,
        ContactResource.class,
        DeclareResource.class,
        DeliveryResource.class,
        HistoryResource.class,
        IncidentFormResource.class,
        IncidentListResource.class,
        IncidentResource.class,
        LibraryResource.class,
        OnCallResource.class,
        PlanDocumentApi.class,
        PlanDocumentResource.class,
        PlanResource.class,
        PostmortemResource.class,
        ProcedureResource.class,
        StartResource.class,
        TaskResource.class,
        ToolboxResource.class,
        UpdateFormResource.class,
        WatchResource.class);
  }

  @ParameterizedTest
  @MethodSource("resources")
  void letsViewersReadAndRespondersAct(Class<?> resource) {
    for (Method method : resource.getDeclaredMethods()) {
      if (method.isAnnotationPresent(POST.class)) {
        boolean editors = EDITORS.getOrDefault(resource, Set.of()).contains(method.getName());
        assertThat(role(method))
            .as(method.toString())
            .isIn(editors ? List.of("PLAN_EDITOR") : List.of("RESPONDER", "COMMANDER"));
      } else if (method.isAnnotationPresent(GET.class)) {
        assertThat(role(method))
            .as(method.toString())
            .isEqualTo(resource == DeclareResource.class ? "RESPONDER" : "VIEWER");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        DraftResource.class,
        EditorResource.class,
        RunningResource.class,
        TableResource.class
      })
  void keepsDraftsToEditorsOfThePlan(Class<?> resource) {
    assertThat(resource.getAnnotation(RolesAllowed.class).value()).containsExactly("PLAN_EDITOR");
    assertThat(resource.getDeclaredMethods())
        .noneMatch(method -> method.isAnnotationPresent(RolesAllowed.class));
  }

  @ParameterizedTest
  @MethodSource("resources")
  void leavesDecisionsToCommanders(Class<?> resource) {
    Set<String> decisions = new TreeSet<>();
    Arrays.stream(resource.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(POST.class))
        .filter(method -> role(method).equals("COMMANDER"))
        .forEach(method -> decisions.add(method.getName()));
    assertThat(decisions).isEqualTo(COMMANDERS.getOrDefault(resource, Set.of()));
  }

  private static String role(Method method) {
    RolesAllowed own = method.getAnnotation(RolesAllowed.class);
    RolesAllowed allowed =
        own != null ? own : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
    return String.join(",", allowed.value());
  }
}
