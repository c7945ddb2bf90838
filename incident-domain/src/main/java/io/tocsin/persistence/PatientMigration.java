package io.tocsin.persistence;

import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Lets a statement of a migration take its time, which requests and jobs have to keep short. */
final class PatientMigration implements Callback {

  private static final int NO_LIMIT = 0;

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_EACH_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    try {
      context.getConnection().setNetworkTimeout(Runnable::run, NO_LIMIT);
    } catch (SQLException e) {
      throw new IllegalStateException("the database could not be waited for", e);
    }
  }

  @Override
  public String getCallbackName() {
    return "patience";
  }
}
