package io.tocsin.web.plan.document;

import io.tocsin.incident.Actor;
import io.tocsin.plan.PlanChange;
import io.tocsin.plan.PlanVersion.Origin;
import io.tocsin.web.document.Document;
import io.tocsin.web.document.Words;
import io.tocsin.workflow.model.Diagram;
import io.tocsin.workflow.model.ProcedureModel;
import io.tocsin.workflow.plan.ImportedPlans;
import io.tocsin.workflow.plan.PlanFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The plan that comes with the product, as it is on paper. */
public final class ShippedEdition {

  private static final Path FOLDER =
      Path.of("../workflow/src/main/resources/plan/football-prediction");
  private static final Instant MADE = Instant.parse("2026-03-02T01:30:00Z");

  private static final Map<Locale, Document> DOCUMENTS = new ConcurrentHashMap<>();

  private ShippedEdition() {}

  public static Document document(Locale locale) {
    return DOCUMENTS.computeIfAbsent(locale, it -> document(it, files()));
  }

  static Document document(Locale locale, Map<String, String> files) {
    PlanChange change =
        new PlanChange(
            7,
            "1.0",
            Origin.EDITED,
            Instant.parse("2026-03-01T02:00:00Z"),
            Actor.person("wang"),
            "");
    Edition edition = Edition.of(new ImportedPlans.InForce(change, PlanFolder.read(files), files));
    return new PlanPaper(
            edition, MADE, new Words(PlanDocument.PHRASES, locale, ZoneId.of("Asia/Shanghai")))
        .document();
  }

  /** Its diagrams by the keys of their processes. */
  public static Map<String, Diagram> models() {
    Map<String, Diagram> diagrams = new TreeMap<>();
    PlanFolder.processes(files())
        .forEach((key, model) -> diagrams.put(key, ProcedureModel.read(model).diagram()));
    return diagrams;
  }

  /** Its files, texts by path. */
  public static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(FOLDER)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(FOLDER.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
