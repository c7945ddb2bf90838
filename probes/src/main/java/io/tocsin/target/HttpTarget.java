package io.tocsin.target;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Gets one page over a connection of its own: a kept-alive one would go on answering for a server
 * that takes no new ones, and would show yesterday's certificate. Never retries, reads a bounded
 * amount of head and body. Speaks over TCP or a Unix socket.
 */
@ApplicationScoped
public class HttpTarget {

  private static final int LONGEST_HEAD_LINE = 64 * 1024;
  private static final int MOST_HEADERS = 200;
  private static final int MOST_REDIRECTS = 5;

  /** One for each look, and room for load checks, which open many. */
  private static final int MOST_CONNECTIONS = 5 * Attempts.MOST;

  private final CloseableHttpClient client;

  public HttpTarget() {
    this(platformTrust());
  }

  HttpTarget(SSLContext tls) {
    client =
        HttpClients.custom()
            .setConnectionManager(connections(tls))
            .setConnectionReuseStrategy((request, response, context) -> false)
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableContentCompression()
            .disableAuthCaching()
            .setUserAgent("Tocsin")
            .build();
  }

  /**
   * What to get.
   *
   * @param socket the Unix socket to go through, for a server that listens on one
   * @param limit bytes of the body to read; the rest is left
   */
  public record Question(URI uri, Optional<Path> socket, boolean followRedirects, int limit) {
    public Question(URI uri, int limit) {
      this(uri, Optional.empty(), false, limit);
    }
  }

  /**
   * What came.
   *
   * @param cut whether the body was longer than the limit
   * @param took from before the connection to the last byte that was read
   * @param certificateEnds end of the server's certificate, over TLS
   */
  public record Answer(
      int status, byte[] body, boolean cut, Duration took, Optional<Instant> certificateEnds) {}

  public Answer get(Question question, Attempt attempt) throws IOException {
    HttpGet get = new HttpGet(question.uri());
    get.setConfig(config(question, attempt));
    attempt.hold(get::cancel);
    HttpClientContext context = HttpClientContext.create();
    long start = System.nanoTime();
    // Not the handler form of execute: it would read an endless body to its end.
    ClassicHttpResponse response = client.executeOpen(null, get, context);
    try {
      byte[] body = body(response.getEntity(), question.limit() + 1);
      boolean cut = body.length > question.limit();
      return new Answer(
          response.getCode(),
          cut ? Arrays.copyOf(body, question.limit()) : body,
          cut,
          Duration.ofNanos(System.nanoTime() - start),
          certificateEnds(context.getSSLSession()));
    } finally {
      release(get, response);
    }
  }

  @PreDestroy
  void stop() {
    client.close(CloseMode.IMMEDIATE);
  }

  private static void release(HttpGet get, ClassicHttpResponse response) {
    // Cancelled first, for closing alone reads the rest of the body, which may have no end.
    get.cancel();
    try {
      response.close();
    } catch (IOException e) {
      // It is of no more use either way.
    }
  }

  private static byte[] body(HttpEntity entity, int most) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    InputStream content = entity.getContent();
    return content.readNBytes(most);
  }

  private static Optional<Instant> certificateEnds(SSLSession session)
      throws SSLPeerUnverifiedException {
    if (session == null) {
      return Optional.empty();
    }
    return session.getPeerCertificates()[0] instanceof X509Certificate certificate
        ? Optional.of(certificate.getNotAfter().toInstant())
        : Optional.empty();
  }

  private static RequestConfig config(Question question, Attempt attempt) throws IOException {
    Timeout left = Timeout.of(attempt.left().toMillis(), TimeUnit.MILLISECONDS);
    RequestConfig.Builder config =
        RequestConfig.custom()
            .setConnectionRequestTimeout(left)
            .setResponseTimeout(left)
            .setRedirectsEnabled(question.followRedirects())
            .setMaxRedirects(MOST_REDIRECTS);
    question.socket().ifPresent(config::setUnixDomainSocket);
    return config.build();
  }

  private static PoolingHttpClientConnectionManager connections(SSLContext tls) {
    Http1Config bounded =
        Http1Config.custom()
            .setMaxLineLength(LONGEST_HEAD_LINE)
            .setMaxHeaderCount(MOST_HEADERS)
            .build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(bounded)
                // The client's own would read over garbage in search of a status line.
                .responseParserFactory(new DefaultHttpResponseParserFactory(bounded))
                .build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom().setConnectTimeout(Timeout.ofMinutes(1)).build())
        .setMaxConnTotal(MOST_CONNECTIONS)
        .setMaxConnPerRoute(MOST_CONNECTIONS)
        .build();
  }

  private static SSLContext platformTrust() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has a default TLS context", e);
    }
  }
}
