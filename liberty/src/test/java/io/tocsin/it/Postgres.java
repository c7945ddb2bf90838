package io.tocsin.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A PostgreSQL server that a test may take away, and give back as it was. */
final class Postgres implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path data;
  private final int port;
  private EmbeddedPostgres server;

  private Postgres(Path data, int port) throws IOException {
    this.data = data;
    this.port = port;
    server = launch();
  }

  /**
   * @param data an empty folder
   */
  static Postgres start(Path data) throws IOException {
    return new Postgres(data, TocsinServer.freePort());
  }

  private EmbeddedPostgres launch() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .setPGStartupWait(PATIENCE)
        .start();
  }

  /** How Tocsin is told to use it. */
  Map<String, String> settings() {
    return Map.of(
        "TOCSIN_DB_URL", "jdbc:postgresql://localhost:" + port + "/postgres",
        "TOCSIN_DB_USER", "postgres",
        "TOCSIN_DB_PASSWORD", "postgres");
  }

  /** Ends it in good order: its sessions end, and it refuses connections. */
  void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void startAgain() {
    try {
      server = launch();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes connections and answers nothing. */
  void freeze() {
    signal("-STOP");
  }

  void thaw() {
    signal("-CONT");
  }

  /** The first process goes first: what it would start afterwards would go on running. */
  private void signal(String signal) {
    long first = firstProcess();
    kill(signal, LongStream.of(first));
    kill(
        signal,
        ProcessHandle.of(first).stream()
            .flatMap(ProcessHandle::descendants)
            .mapToLong(ProcessHandle::pid));
  }

  private long firstProcess() {
    try {
      return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void kill(String signal, LongStream processes) {
    String[] command =
        Stream.concat(Stream.of("kill", signal), processes.mapToObj(Long::toString))
            .toArray(String[]::new);
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    stop();
  }
}
