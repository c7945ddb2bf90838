package io.tocsin.probe;

import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.target.PostgresTarget;
import io.tocsin.text.Phrases;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.util.PSQLException;

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
    ProbeResult ask(Connection connection) throws SQLException;
  }

  static ProbeResult of(PostgresTarget target, Attempt attempt, Question question)
      throws SQLException, IOException {
    try (Connection connection = target.open(attempt)) {
      return question.ask(connection);
    } catch (PSQLException e) {
      if (e.getServerErrorMessage() == null || String.valueOf(e.getSQLState()).startsWith("28")) {
        throw e;
      }
      return new Seen(
          Verdict.FAIL,
          PHRASES.say(wording(e), String.valueOf(e.getServerErrorMessage().getMessage())),
          e.getServerErrorMessage().toString(),
          List.of());
    }
  }

  private static String wording(PSQLException e) {
    return switch (String.valueOf(e.getSQLState())) {
      case TOO_MANY_CONNECTIONS -> "postgres.exhausted";
      case CANNOT_CONNECT_NOW -> "postgres.starting";
      default -> "postgres.says";
    };
  }
}
