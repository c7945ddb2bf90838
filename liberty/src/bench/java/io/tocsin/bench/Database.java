package io.tocsin.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The databases of one run: the bare engine and the product get one each, of the same product with
 * the same settings, both empty. PostgreSQL waits for the disk at each commit, as in production.
 */
final class Database implements AutoCloseable {

  private final Path folder;
  private final Optional<EmbeddedPostgres> postgres;

  private Database(Path folder, Optional<EmbeddedPostgres> postgres) {
    this.folder = folder;
    this.postgres = postgres;
  }

  /**
   * @param product {@code h2} or {@code postgres}
   */
  static Database start(String product, Path folder) throws IOException {
    return switch (product) {
      case "h2" -> new Database(folder, Optional.empty());
      case "postgres" -> new Database(folder, Optional.of(durablePostgres()));
      default -> throw new IllegalArgumentException("bench.db is h2 or postgres, not " + product);
    };
  }

  private static EmbeddedPostgres durablePostgres() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .start();
  }

  /** An empty database. */
  Access create(String name) throws SQLException {
    if (postgres.isEmpty()) {
      return new Access("jdbc:h2:file:" + folder.resolve(name), "tocsin", "");
    }
    try (var connection = postgres.get().getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return new Access(postgres.get().getJdbcUrl("postgres", name), "postgres", "postgres");
  }

  String title() {
    return postgres.isPresent() ? "PostgreSQL, fsync on" : "H2 file";
  }

  @Override
  public void close() throws IOException {
    if (postgres.isPresent()) {
      postgres.get().close();
    }
  }

  /** How a database is reached. */
  record Access(String url, String user, String password) {}
}
