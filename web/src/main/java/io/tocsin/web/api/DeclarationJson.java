package io.tocsin.web.api;

import static io.tocsin.web.api.ApiWording.SAY;

import io.tocsin.drill.DrillPlan;
import io.tocsin.incident.Declaration;
import io.tocsin.incident.Severity;
import io.tocsin.plan.Pace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a program declares as an emergency. Severity and procedure are the classification table's
 * where they are left out.
 *
 * @param drill an exercise of the procedure, which then has to be named
 * @param participants contacts who are told of a drill; nobody is where they are left out
 * @param pace how many times as fast as the plan a drill goes, 1 to {@link Pace#FASTEST}
 */
public record DeclarationJson(
    @Nullable String title,
    @Nullable String serviceKey,
    @Nullable String component,
    @Nullable String severity,
    @Nullable String procedureKey,
    @Nullable List<@Nullable String> symptoms,
    @Nullable String description,
    @Nullable Boolean drill,
    @Nullable List<@Nullable String> participants,
    @Nullable Integer pace) {

  private static final int TITLE = 500;
  private static final int DESCRIPTION = 10_000;
  private static final int PARTICIPANTS = 50;

  /** As many as fit their column, each of the greatest length. */
  private static final int SYMPTOMS = 19;

  /**
   * @throws io.tocsin.web.error.Invalid with all that is wrong with it
   */
  Declaration read() {
    Fields fields = new Fields();
    Declaration declaration = read(fields);
    if (participants != null || pace != null) {
      fields.wrong("drill", SAY.say("drill.only"));
    }
    fields.check();
    return declaration;
  }

  private Declaration read(Fields fields) {
    return new Declaration(
        fields.text("title", title, TITLE),
        fields.text("serviceKey", serviceKey, Fields.KEY),
        fields.optional("component", component, Fields.KEY),
        Optional.empty(),
        fields.choice("severity", severity, Severity.class),
        fields.optional("procedureKey", procedureKey, Fields.KEY),
        fields.keys("symptoms", symptoms, SYMPTOMS),
        fields.optional("description", description, DESCRIPTION),
        Optional.empty());
  }

  boolean exercises() {
    return Boolean.TRUE.equals(drill);
  }

  /**
   * The same as an exercise.
   *
   * @throws io.tocsin.web.error.Invalid with all that is wrong with it
   */
  DrillPlan readDrill() {
    Fields fields = new Fields();
    Declaration declaration = read(fields);
    List<String> people = fields.keys("participants", participants, PARTICIPANTS);
    if (declaration.procedureKey().isEmpty()) {
      fields.wrong("procedureKey", SAY.say("drill.procedure"));
    }
    if (pace != null && (pace < 1 || pace > Pace.FASTEST)) {
      fields.wrong("pace", SAY.say("drill.pace", Pace.FASTEST));
    }
    fields.check();
    return new DrillPlan(
        declaration.title(),
        declaration.procedureKey().orElseThrow(),
        declaration.serviceKey(),
        declaration.component(),
        declaration.severity(),
        pace == null ? Pace.REAL : new Pace(pace),
        people,
        Map.of());
  }
}
