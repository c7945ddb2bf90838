package io.tocsin.delivery.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes and reads the links in messages by which somebody answers without signing in. What such a
 * link is good for, and how often, is decided by whoever issues it.
 */
@ApplicationScoped
public class SignedLinks {

  /**
   * @param path where links of this kind lead, below the public URL; the token follows
   * @param purpose keeps their signatures apart from those of all other kinds
   */
  public record Kind(String path, String purpose) {}

  private final LinkKey key;
  private final String publicUrl;

  @Inject
  SignedLinks(
      LinkKey key,
      @ConfigProperty(name = "tocsin.public.url", defaultValue = "http://localhost:9080")
          String publicUrl) {
    this.key = key;
    this.publicUrl = publicUrl;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected SignedLinks() {
    this(null, null);
  }

  /** A complete URL. */
  public String issue(Kind kind, String subject, Instant expires) {
    String base =
        publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    return base + kind.path() + new LinkToken(subject, expires).signed(kind.purpose(), key.bytes());
  }

  /** What the token of an opened link carries, expired or not; empty when it is forged. */
  public Optional<LinkToken> read(Kind kind, String token) {
    return LinkToken.read(token, kind.purpose(), key.bytes());
  }
}
