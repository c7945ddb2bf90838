package io.tocsin.probe;

import java.io.IOException;
import java.util.Map;
import redis.embedded.RedisServer;
import redis.embedded.core.RedisServerBuilder;

/** A real server. */
final class Redis implements AutoCloseable {

  private final int port = ProbeContract.closedPort();
  private final RedisServer server;

  Redis(String... settings) throws IOException {
    RedisServerBuilder builder = RedisServer.newRedisServer().port(port).setting("bind 127.0.0.1");
    for (String setting : settings) {
      builder.setting(setting);
    }
    server = builder.build();
    server.start();
  }

  Map<String, String> url(String user) {
    return Map.of("url", address(user));
  }

  String address(String user) {
    return "redis://" + user + "127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  @Override
  public void close() throws IOException {
    server.stop();
  }
}
