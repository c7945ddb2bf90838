package io.tocsin.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real site with its monitoring on this machine, which a command outside of this repository puts
 * up, breaks and heals: {@code up}, {@code env}, {@code break NAME}, {@code heal}. Where it stands
 * is told by its {@code env}, in lines {@code export NAME=value}.
 */
final class World {

  private static final long MINUTES = 8;

  private final String command;
  private final Map<String, String> environment = new HashMap<>();

  private World(String command) {
    this.command = command;
  }

  /**
   * The world, which is well and sends its alerts to {@code webhook}.
   *
   * @param command the program that puts it up
   * @throws Unavailable when it does not stand up here
   */
  static World up(String command, String webhook, String token) throws Unavailable {
    World world = new World(command);
    world.environment.put("WORLD_WEBHOOK", webhook);
    world.environment.put("WORLD_TOKEN", token);
    world.runs("up");
    world.runs("heal");
    world.environment.putAll(world.told());
    return world;
  }

  /** What a server needs to know of it. */
  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(environment);
    settings.keySet().removeIf(name -> name.startsWith("WORLD_"));
    settings.put("PG_USERS", "postgres,app,report");
    settings.put("SITE_PORTS", "18080,18081,15432,16379");
    settings.put("LOG_DIR", environment.get("COMPOSE_PROJECT_DIR") + "/data");
    settings.put("BACKUP_ZONE", "UTC");
    return settings;
  }

  void breaks(String fault) throws Unavailable {
    runs("break", fault);
  }

  void heals() throws Unavailable {
    runs("heal");
  }

  /** All mails that its mail server took. */
  List<String> mails() throws IOException {
    Path folder = Path.of(environment.get("WORLD_HOME"), "mail");
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted(Comparator.naturalOrder()).map(World::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Map<String, String> told() throws Unavailable {
    Map<String, String> told = new HashMap<>();
    runs("env")
        .lines()
        .filter(line -> line.startsWith("export ") && line.contains("="))
        .map(line -> line.substring("export ".length()).split("=", 2))
        .forEach(pair -> told.put(pair[0], pair[1]));
    return told;
  }

  private String runs(String... arguments) throws Unavailable {
    try {
      Path answer = Files.createTempFile("world", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(Stream.concat(Stream.of(command), Arrays.stream(arguments)).toList())
              .redirectErrorStream(true)
              .redirectOutput(answer.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.destroy();
      }
      String said = Files.readString(answer, UTF_8);
      Files.delete(answer);
      if (!ended || process.exitValue() != 0) {
        throw new Unavailable(command + " " + String.join(" ", arguments) + ": " + said);
      }
      return said;
    } catch (IOException e) {
      throw new Unavailable(command + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The world did not do what it was told: no Docker engine, not root, no packages. */
  static final class Unavailable extends Exception {

    private static final long serialVersionUID = 1L;

    Unavailable(String message) {
      super(message);
    }
  }
}
