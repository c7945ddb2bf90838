package io.tocsin.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * A migrated database of one test with Hibernate on it, without a container. Each call of {@link
 * #inTransaction} is one transaction with its own entity manager. A closed one is emptied and given
 * to a later test, for to set Hibernate up takes longer than most tests.
 */
public final class TestDatabase implements AutoCloseable {

  /** Copied for each database: much faster than migrating again. */
  private static final String MIGRATED = "migrated";

  private static final Deque<TestDatabase> FREE_H2 = new ConcurrentLinkedDeque<>();
  private static final Deque<TestDatabase> FREE_POSTGRES = new ConcurrentLinkedDeque<>();

  private static @Nullable EmbeddedPostgres postgres;

  private final DataSource dataSource;
  private final Emptying emptying;
  private final Deque<TestDatabase> free;
  private final EntityManagerFactory factory;

  private TestDatabase(
      DataSource dataSource, Deque<TestDatabase> free, String keysOff, String keysOn) {
    this.dataSource = dataSource;
    this.free = free;
    emptying = Emptying.of(dataSource, keysOff, keysOn);
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

  /** An empty H2 database in memory. */
  public static TestDatabase h2() {
    return Optional.ofNullable(FREE_H2.poll()).orElseGet(TestDatabase::newH2);
  }

  private static TestDatabase newH2() {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    migrate(h2);
    return new TestDatabase(
        h2, FREE_H2, "set referential_integrity false", "set referential_integrity true");
  }

  /** An empty database on one embedded PostgreSQL server, started once a JVM. */
  public static TestDatabase postgres() {
    return Optional.ofNullable(FREE_POSTGRES.poll()).orElseGet(TestDatabase::newPostgres);
  }

  private static synchronized TestDatabase newPostgres() {
    try {
      if (postgres == null) {
        postgres = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1)).start();
        execute(postgres, "create database " + MIGRATED);
        migrate(postgres.getDatabase("postgres", MIGRATED));
      }
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      execute(postgres, "create database " + name + " template " + MIGRATED);
      return new TestDatabase(
          postgres.getDatabase("postgres", name),
          FREE_POSTGRES,
          "set session_replication_role = replica",
          "set session_replication_role = origin");
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
    if (emptying.empty(dataSource)) {
      free.add(this);
    } else {
      factory.close();
    }
  }

  /** Takes all rows out and lets numbers begin at 1 again. */
  private record Emptying(List<String> statements) {

    /** Sequences with a larger step are counted by Hibernate as well, and go on. */
    private static final String STATEMENTS =
        """
        select 'delete from ' || table_name from information_schema.tables
          where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
            and table_name <> 'flyway_schema_history'
        union all
        select 'alter sequence ' || sequence_name || ' restart with 1'
          from information_schema.sequences
          where lower(sequence_schema) = 'public' and cast(increment as integer) = 1
        """;

    static Emptying of(DataSource dataSource, String keysOff, String keysOn) {
      List<String> statements = new ArrayList<>();
      statements.add(keysOff);
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement();
          ResultSet found = statement.executeQuery(STATEMENTS)) {
        while (found.next()) {
          statements.add(found.getString(1));
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      statements.add(keysOn);
      return new Emptying(statements);
    }

    /** False where something still holds the tables. */
    boolean empty(DataSource dataSource) {
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement()) {
        statement.setQueryTimeout(2);
        for (String sql : statements) {
          statement.execute(sql);
        }
        return true;
      } catch (SQLException e) {
        return false;
      }
    }
  }
}
