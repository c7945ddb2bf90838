package io.tocsin.probe;

import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.target.PostgresTarget;
import io.tocsin.target.Unusable;
import io.tocsin.text.Phrases;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What a PostgreSQL server says to a question. An error that the server itself tells is an answer:
 * it was seen and it is not well. Only a refused sign-in and a broken connection are "not seen".
 */
final class PostgresAnswer {

  private static final Phrases PHRASES = Phrases.of(PostgresAnswer.class, "phrases");

  private static final String TOO_MANY_CONNECTIONS = "53300";
  private static final String CANNOT_CONNECT_NOW = "57P03";

  private PostgresAnswer() {}

  @FunctionalInterface
  interface Question {
    ProbeResult ask(Connection connection) throws SQLException, IOException;
  }

  static ProbeResult of(PostgresTarget target, Attempt attempt, Question question)
      throws SQLException, IOException {
    try (Connection connection = target.open(attempt)) {
      return question.ask(connection);
    } catch (PSQLException e) {
      return answer(e);
    }
  }

  private static ProbeResult answer(PSQLException e) throws SQLException, IOException {
    ServerErrorMessage said = e.getServerErrorMessage();
    if (said == null || String.valueOf(e.getSQLState()).startsWith("28")) {
      throw e;
    }
    if (said.getSQLState() == null) {
      throw new Unusable(Reason.NOT_UNDERSTOOD, "an error without a code");
    }
    return new Seen(
        Verdict.FAIL,
        PHRASES.say(wording(e), String.valueOf(said.getMessage())),
        said.toString(),
        List.of());
  }

  private static String wording(PSQLException e) {
    return switch (String.valueOf(e.getSQLState())) {
      case TOO_MANY_CONNECTIONS -> "postgres.exhausted";
      case CANNOT_CONNECT_NOW -> "postgres.starting";
      default -> "postgres.says";
    };
  }
}
