package io.tocsin.web.error;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

/** The database cannot be reached, does not answer, or takes no more sessions. */
public final class DatabaseGone {

  private static final int DEEPEST_CAUSE = 20;

  /** The class of SQL:2023 for all that befalls a connection. */
  private static final String CONNECTION = "08";

  /** PostgreSQL: it stops, was killed, starts, or has no session left. */
  private static final Set<String> NOT_SERVING = Set.of("57P01", "57P02", "57P03", "53300");

  private DatabaseGone() {}

  /** Whether that is why it failed. */
  public static boolean caused(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (is(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  static boolean is(Throwable thrown) {
    return thrown instanceof JDBCConnectionException
        || thrown instanceof SQLNonTransientConnectionException
        || thrown instanceof SQLTransientException
        || (thrown instanceof SQLException sql && saysSo(sql.getSQLState()));
  }

  private static boolean saysSo(@Nullable String state) {
    return state != null && (state.startsWith(CONNECTION) || NOT_SERVING.contains(state));
  }
}
