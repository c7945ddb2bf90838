package io.tocsin.incident;

/**
 * Who did something.
 *
 * @param name the account's name, the token's name, or what part of Tocsin
 */
public record Actor(Kind kind, String name) {

  /** Tocsin itself: its processes and clocks. */
  public static final Actor TOCSIN = new Actor(Kind.SYSTEM, "tocsin");

  public enum Kind {
    PERSON,
    PROGRAM,
    SYSTEM
  }

  public static Actor person(String name) {
    return new Actor(Kind.PERSON, name);
  }

  public static Actor program(String name) {
    return new Actor(Kind.PROGRAM, name);
  }
}
