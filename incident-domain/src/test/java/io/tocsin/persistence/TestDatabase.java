package io.tocsin.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * A migrated database of one test with Hibernate on it, without a container. Each call of {@link
 * #inTransaction} is one transaction with its own entity manager.
 */
public final class TestDatabase implements AutoCloseable {

  /** Copied for each test: much faster than migrating again. */
  private static final String MIGRATED = "migrated";

  private static @Nullable EmbeddedPostgres postgres;

  private final DataSource dataSource;
  private final EntityManagerFactory factory;

  private TestDatabase(DataSource dataSource) {
    this.dataSource = dataSource;
    factory =
        Persistence.createEntityManagerFactory(
            "tocsin",
            Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.nonJtaDataSource",
                dataSource,
                "jakarta.persistence.jtaDataSource",
                dataSource,
                "hibernate.transaction.coordinator_class",
                "jdbc"));
  }

  /** A fresh H2 database in memory. */
  public static TestDatabase h2() {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    migrate(h2);
    return new TestDatabase(h2);
  }

  /** A fresh database on one embedded PostgreSQL server, started once a JVM. */
  public static synchronized TestDatabase postgres() {
    try {
      if (postgres == null) {
        postgres = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1)).start();
        execute(postgres, "create database " + MIGRATED);
        migrate(postgres.getDatabase("postgres", MIGRATED));
      }
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      execute(postgres, "create database " + name + " template " + MIGRATED);
      return new TestDatabase(postgres.getDatabase("postgres", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void migrate(DataSource dataSource) {
    Flyway.configure(TestDatabase.class.getClassLoader()).dataSource(dataSource).load().migrate();
  }

  public DataSource dataSource() {
    return dataSource;
  }

  public <T> T inTransaction(Function<EntityManager, T> work) {
    try (EntityManager entityManager = factory.createEntityManager()) {
      var transaction = entityManager.getTransaction();
      transaction.begin();
      try {
        T result = work.apply(entityManager);
        transaction.commit();
        return result;
      } catch (RuntimeException | Error e) {
        if (transaction.isActive()) {
          transaction.rollback();
        }
        throw e;
      }
    }
  }

  public void doInTransaction(Consumer<EntityManager> work) {
    inTransaction(
        entityManager -> {
          work.accept(entityManager);
          return null;
        });
  }

  @Override
  public void close() {
    factory.close();
  }
}
