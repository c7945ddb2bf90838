package io.tocsin.workflow.plan;

import io.tocsin.plan.PlanVersion.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a plan before it is imported. */
final class PlanSource {

  private static final String SHIPPED = "/plan/football-prediction/";
  private static final List<String> SHIPPED_PROCESSES =
      List.of(
          "site-outage",
          "database-failure",
          "database-failure-after-care",
          "security-vulnerability",
          "security-vulnerability-after-care",
          "performance-problem",
          "performance-problem-after-care",
          "failed-deployment",
          "general-response");

  /** Of one file. */
  static final int MOST_BYTES = 1_000_000;

  private final Origin origin;
  private final Map<String, String> files;

  private PlanSource(Origin origin, Map<String, String> files) {
    this.origin = origin;
    this.files = files;
  }

  /** The plan that comes with the product. */
  static PlanSource shipped() {
    List<String> paths = new ArrayList<>(PlanFolder.SECTIONS);
    paths.add(PlanFolder.TOOLBOX);
    paths.add(PlanFolder.WATCHES);
    paths.add(PlanFolder.SCHEDULES);
    paths.add(PlanFolder.INTAKE);
    paths.add(PlanFolder.HEARTBEATS);
    paths.add(PlanFolder.CLASSIFICATION);
    paths.add(PlanFolder.ROUTING);
    SHIPPED_PROCESSES.forEach(key -> paths.add(PlanFolder.modelOf(key)));
    Map<String, String> files = new TreeMap<>();
    paths.forEach(path -> files.put(path, EngineModels.resource(SHIPPED + path)));
    return new PlanSource(Origin.SHIPPED, files);
  }

  /**
   * A team's folder: its YAML, BPMN and DMN files. Hidden folders and other files are left out.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  static PlanSource folder(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder, 3)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (isOfPlan(name)) {
          files.put(name, text(path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the plan's folder " + folder + " cannot be read; see tocsin.plan.folder", e);
    }
    return new PlanSource(Origin.FOLDER, files);
  }

  /** Whether a plan has files of such a path: texts of its kinds, none of them hidden. */
  static boolean isOfPlan(String path) {
    return path.matches("(?:[^./\\\\][^/\\\\]*/)*[^./\\\\][^/\\\\]*\\.(?:yaml|bpmn|dmn)");
  }

  private static String text(Path path) throws IOException {
    if (Files.size(path) > MOST_BYTES) {
      throw new IOException(path + " is larger than " + MOST_BYTES + " bytes");
    }
    return Files.readString(path);
  }

  Origin origin() {
    return origin;
  }

  Map<String, String> files() {
    return files;
  }
}
