package io.tocsin.account;

/** Turns passwords into what may be stored, slowly on purpose. */
interface Passwords {

  /** A salted hash that names its own algorithm and cost, at most 300 characters. */
  String hash(String password);

  /** Whether the password belongs to the hash, compared in constant time. */
  boolean match(String password, String hash);
}
