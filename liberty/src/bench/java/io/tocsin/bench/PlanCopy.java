package io.tocsin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the shipped plan, for a bench to change. */
final class PlanCopy {

  private PlanCopy() {}

  static void write(Path shipped, Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(shipped)) {
      files = found.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path copy = folder.resolve(shipped.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }
}
