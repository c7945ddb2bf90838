package io.tocsin.web.api;

import static io.tocsin.web.api.ApiWording.SAY;

import io.tocsin.incident.Declaration;
import io.tocsin.incident.Severity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a program declares as an emergency. Severity and procedure are the classification table's
 * where they are left out.
 */
public record DeclarationJson(
    @Nullable String title,
    @Nullable String serviceKey,
    @Nullable String component,
    @Nullable String severity,
    @Nullable String procedureKey,
    @Nullable List<@Nullable String> symptoms,
    @Nullable String description,
    @Nullable Boolean drill) {

  private static final int TITLE = 500;
  private static final int DESCRIPTION = 10_000;

  /** As many as fit their column, each of the greatest length. */
  private static final int SYMPTOMS = 19;

  /**
   * @throws io.tocsin.web.error.Invalid with all that is wrong with it
   */
  Declaration read() {
    Fields fields = new Fields();
    Declaration declaration =
        new Declaration(
            fields.text("title", title, TITLE),
            fields.text("serviceKey", serviceKey, Fields.KEY),
            fields.optional("component", component, Fields.KEY),
            Optional.empty(),
            fields.choice("severity", severity, Severity.class),
            fields.optional("procedureKey", procedureKey, Fields.KEY),
            fields.keys("symptoms", symptoms, SYMPTOMS),
            fields.optional("description", description, DESCRIPTION),
            false);
    if (Boolean.TRUE.equals(drill)) {
      fields.wrong("drill", SAY.say("drill"));
    }
    fields.check();
    return declaration;
  }
}
