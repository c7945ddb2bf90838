package io.tocsin.idempotency;

/** A key came back with another request than it was first sent with: a mistake of the caller. */
public final class KeyReused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeyReused(String key) {
    super("The key " + key + " was used for another request");
  }
}
