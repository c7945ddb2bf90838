package io.tocsin.web.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files under {@code /static}, a few megabytes, read once each. */
@ApplicationScoped
public class Assets {

  private static final String ROOT = "/static/";
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff", "font/woff",
          "woff2", "font/woff2",
          "ttf", "font/ttf");

  private final ServletContext context;
  private final Map<String, Asset> known = new ConcurrentHashMap<>();

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Assets() {
    this(null);
  }

  @Inject
  public Assets(ServletContext context) {
    this.context = context;
  }

  /** The link with the file's version if it is a static file's, else as it is. */
  public String versioned(String link) {
    return find(link).map(asset -> link + "?v=" + asset.version()).orElse(link);
  }

  /**
   * @param path as in the URL, starting with {@code /static/}
   */
  Optional<Asset> find(String path) {
    if (!path.matches("/static/[A-Za-z0-9._/-]+") || path.contains("..")) {
      return Optional.empty();
    }
    Asset found = known.get(path);
    return found == null ? load(path) : Optional.of(found);
  }

  private Optional<Asset> load(String path) {
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null || !path.startsWith(ROOT)) {
      return Optional.empty();
    }
    try (InputStream in = context.getResourceAsStream(path)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] content = in.readAllBytes();
      Asset asset = new Asset(content, type, version(content));
      known.put(path, asset);
      return Optional.of(asset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
