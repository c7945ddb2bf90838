package io.tocsin.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What the server talks to: a mail server, and one that says "ok" to every HTTP call. */
final class Surroundings implements AutoCloseable {

  private final GreenMail mail;
  private final HttpServer site;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private Surroundings(GreenMail mail, HttpServer site) {
    this.mail = mail;
    this.site = site;
  }

  static Surroundings start() throws IOException {
    GreenMail mail = new GreenMail(new ServerSetup(freePort(), "localhost", "smtp"));
    mail.start();
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    Surroundings surroundings = new Surroundings(mail, site);
    site.createContext("/", Surroundings::answer);
    site.setExecutor(surroundings.threads);
    site.start();
    return surroundings;
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] ok = "ok".getBytes(StandardCharsets.UTF_8);
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(200, ok.length);
      exchange.getResponseBody().write(ok);
    }
  }

  GreenMail mail() {
    return mail;
  }

  int mailPort() {
    return mail.getSmtp().getPort();
  }

  String siteUrl() {
    return "http://localhost:" + site.getAddress().getPort();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    site.stop(0);
    threads.shutdownNow();
    mail.stop();
  }
}
