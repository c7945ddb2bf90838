package io.tocsin.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A TLS server, asked for its certificates and nothing more. Also looks at those that it would not
 * trust, to tell what is wrong with them; no word is said over such a connection.
 */
@ApplicationScoped
public class TlsTarget {

  private final X509ExtendedTrustManager trust;

  public TlsTarget() {
    this(platformTrust());
  }

  TlsTarget(X509ExtendedTrustManager trust) {
    this.trust = trust;
  }

  /**
   * What the server showed.
   *
   * @param chain its own certificate first
   * @param distrust why a client would not accept it
   */
  public record Shown(
      String protocol, String cipher, List<X509Certificate> chain, Optional<String> distrust) {}

  /**
   * Shakes hands.
   *
   * @param name the name that the certificate must be of
   * @throws SSLException when there is no handshake at all
   */
  public Shown shakeHands(String host, int port, String name, Attempt attempt) throws IOException {
    Socket plain = attempt.connect(host, port);
    Watching watching = new Watching(trust);
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {watching}, null);
      SSLSocket socket =
          (SSLSocket) context.getSocketFactory().createSocket(plain, name, port, true);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return new Shown(
          socket.getSession().getProtocol(),
          socket.getSession().getCipherSuite(),
          watching.chain,
          watching.distrust);
    } catch (GeneralSecurityException e) {
      throw new SSLException("no TLS on this platform", e);
    }
  }

  private static X509ExtendedTrustManager platformTrust() {
    return trusting(null);
  }

  static X509ExtendedTrustManager trusting(@Nullable KeyStore store) {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509ExtendedTrustManager.class::isInstance)
          .map(X509ExtendedTrustManager.class::cast)
          .findFirst()
          .orElseThrow();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has trust anchors", e);
    }
  }

  /** Remembers what the true one says, and lets the handshake come to its end. */
  private static final class Watching extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager judge;
    private List<X509Certificate> chain = List.of();
    private Optional<String> distrust = Optional.empty();

    Watching(X509ExtendedTrustManager judge) {
      this.judge = judge;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type, Socket socket) {
      chain = List.of(shown);
      try {
        judge.checkServerTrusted(shown, type, socket);
      } catch (CertificateException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
          cause = cause.getCause();
        }
        distrust = Optional.of(String.valueOf(cause.getMessage()));
      }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type, SSLEngine engine)
        throws CertificateException {
      judge.checkServerTrusted(shown, type, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type)
        throws CertificateException {
      judge.checkServerTrusted(shown, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type, Socket socket)
        throws CertificateException {
      judge.checkClientTrusted(shown, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type, SSLEngine engine)
        throws CertificateException {
      judge.checkClientTrusted(shown, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type)
        throws CertificateException {
      judge.checkClientTrusted(shown, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return judge.getAcceptedIssuers();
    }
  }
}
