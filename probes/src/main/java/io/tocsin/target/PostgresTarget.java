package io.tocsin.target;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * A PostgreSQL server by its libpq address, {@code postgresql://user:password@host:port/database};
 * {@code sslmode} and {@code sslrootcert} are heeded, a pool's own parameters are not. The driver
 * has time-outs for connecting and for each read; held sockets keep the whole within one deadline.
 */
public final class PostgresTarget {

  private static final String FORM = "postgresql://user:password@host:port/database";
  private static final int DEFAULT_PORT = 5432;

  /** Length 8, code 80877103 (PostgreSQL's protocol, SSLRequest). */
  private static final byte[] TLS_REQUEST = {0, 0, 0, 8, 4, (byte) 0xD2, 0x16, 0x2F};

  private final Address address;

  private PostgresTarget(Address address) {
    this.address = address;
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException when it is none; the message does not repeat it
   */
  public static PostgresTarget at(String address) {
    // SQLAlchemy's postgresql+psycopg2 names the same server.
    return new PostgresTarget(Address.of(address, "postgres(ql)?(\\+\\w+)?", FORM, DEFAULT_PORT));
  }

  /** A session whose socket is closed with the attempt. */
  public Connection open(Attempt attempt) throws SQLException, IOException {
    requirePostgres(attempt);
    Properties properties = new Properties();
    properties.setProperty("user", user());
    properties.setProperty("password", address.password());
    properties.setProperty("ApplicationName", "tocsin");
    properties.setProperty("socketFactory", HeldSockets.class.getName());
    String seconds = Long.toString(attempt.left().toSeconds() + 1);
    properties.setProperty("connectTimeout", seconds);
    properties.setProperty("socketTimeout", seconds);
    properties.setProperty("gssEncMode", "disable");
    for (String tls : List.of("sslmode", "sslrootcert")) {
      Optional.ofNullable(address.query().get(tls))
          .ifPresent(value -> properties.setProperty(tls, value));
    }
    Connection connection = new Driver().connect(url(), properties);
    if (connection == null) {
      throw new IllegalStateException("the driver does not take its own address");
    }
    return connection;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return user() + "@" + address.host() + ":" + address.port() + "/" + database();
  }

  /**
   * Asks for TLS, which every PostgreSQL answers with a single S or N. The driver makes a buffer of
   * whatever length it is told: of the text ERROR it would take a message of 1.3 GB.
   */
  private void requirePostgres(Attempt attempt) throws IOException {
    try (Socket socket = attempt.connect(address.host(), address.port())) {
      socket.getOutputStream().write(TLS_REQUEST);
      int answer = socket.getInputStream().read();
      if (answer < 0) {
        throw new EOFException("the server hung up");
      }
      if (answer != 'S' && answer != 'N') {
        throw new ProtocolException("not a PostgreSQL server");
      }
    }
  }

  private String user() {
    return address.user().orElse("postgres");
  }

  private String database() {
    return address.path().isEmpty() ? user() : address.path();
  }

  private String url() {
    String database = URLEncoder.encode(database(), StandardCharsets.UTF_8).replace("+", "%20");
    return "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + database;
  }
}
