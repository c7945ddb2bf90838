package io.tocsin.persistence;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Brings the schema up to date before anything else starts; Flyway's lock lets one node do it. */
@ApplicationScoped
class Migration {

  /** The order of start-up: the schema, then the engine, then what uses both. */
  static final int FIRST = 100;

  @Resource(lookup = "jdbc/tocsin")
  @Nullable DataSource dataSource;

  void migrate(@Observes @Priority(FIRST) @Initialized(ApplicationScoped.class) Object started) {
    Flyway.configure(Migration.class.getClassLoader())
        .dataSource(dataSource)
        .callbacks(new PatientMigration())
        .load()
        .migrate();
  }
}
