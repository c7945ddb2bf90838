package io.tocsin.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The shipped plan with other measures: they touch a file of the fake site instead of calling
 * Docker, which no test machine is asked to have.
 */
final class PlanForTests {

  private static final String ACTIONS =
      """
      start:
        name: {en: Start a component, zh-CN: 启动组件}
        command: [touch, "${env:IT_SWITCHES}/{component}"]
        directory: "${env:IT_SWITCHES}"
        parameters: {component: component}
        timeLimit: PT10S
      restart:
        name: {en: Restart a component, zh-CN: 重启组件}
        command: [touch, "${env:IT_SWITCHES}/{component}"]
        directory: "${env:IT_SWITCHES}"
        parameters: {component: component}
        timeLimit: PT10S
      """;

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
    Files.writeString(folder.resolve("actions.yaml"), ACTIONS);
  }
}
