package io.tocsin.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shipped plan with other measures: they touch a file of the fake site instead of calling
 * Docker, which no test machine is asked to have; and its watches look more often.
 */
final class PlanForTests {

  private static final Pattern KEY = Pattern.compile("(?m)^([a-z][a-z-]*):");

  private static final String TOUCH =
      """
      %s:
        name: {en: Restart a component, zh-CN: 重启组件}
        command: [touch, "${env:IT_SWITCHES}/{component}"]
        directory: "${env:IT_SWITCHES}"
        parameters: {component: component}
        timeLimit: PT10S
      """;

  /** Copies the file that a person chooses; it stays destructive. */
  private static final String RESTORE =
      """
      restore-backup:
        name: {en: Restore a backup, zh-CN: 恢复备份}
        command:
          - [touch, "${env:IT_SWITCHES}/before-restore"]
          - [tee, "${env:IT_SWITCHES}/restored"]
        input: "{backup}"
        directory: "${env:IT_SWITCHES}"
        parameters:
          backup:
            type: file
            label: {en: Backup, zh-CN: 备份}
            from: ${env:IT_SWITCHES}/backups
        timeLimit: PT10S
        destructive: true
      """;

  /** Leaves a mark of how many were wanted, and can be undone. */
  private static final String SCALE =
      """
      scale:
        name: {en: Scale the application, zh-CN: 扩展应用实例}
        command: [touch, "${env:IT_SWITCHES}/app={count}"]
        directory: "${env:IT_SWITCHES}"
        parameters:
          count: {type: number, label: {en: Instances, zh-CN: 实例数}, preset: "2", least: "1", most: "8"}
        timeLimit: PT10S
        undo: {en: Scale to 1, zh-CN: 恢复为 1 个实例, action: scale, values: {count: "1"}}
      """;

  /** Heard in seconds, so that a test can wait for its silence. */
  private static final String HEARTBEAT =
      """
      it-cron:
        name: {en: Nightly job, zh-CN: 夜间任务}
        every: PT10S
        service: football-prediction
        component: cache
        alert: JobSilent
        severity: critical
      """;

  /** A body of several alerts, with words of its own. */
  private static final String MAPPING =
      """
        it-checks:
          alerts: /checks
          status: {at: /state, firing: red, resolved: green}
          fingerprint: /id
          alertname: /id
          service: /site
          severity: warning
          startsAt: /since
      """;

  private static final Map<String, String> OWN = Map.of("restore-backup", RESTORE, "scale", SCALE);

  private PlanForTests() {}

  static void writeTo(Path folder, Path shipped) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(shipped)) {
      files = found.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path copy = folder.resolve(shipped.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    Path watches = folder.resolve("watches.yaml");
    Files.writeString(
        watches,
        Files.readString(watches)
            .replace("every: PT15S", "every: PT10S")
            .replace("for: PT1M", "for: PT10S"));
    Files.writeString(folder.resolve("heartbeats.yaml"), HEARTBEAT, StandardOpenOption.APPEND);
    Files.writeString(folder.resolve("intake.yaml"), MAPPING, StandardOpenOption.APPEND);
    Path actions = folder.resolve("actions.yaml");
    Files.writeString(
        actions,
        KEY.matcher(Files.readString(actions))
            .results()
            .map(key -> key.group(1))
            .map(key -> OWN.getOrDefault(key, TOUCH.formatted(key)))
            .collect(Collectors.joining()));
  }
}
