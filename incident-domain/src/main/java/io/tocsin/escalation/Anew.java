package io.tocsin.escalation;

/**
 * Makes an event one of its own each time that it happens anew, so that it is told again; until
 * then it stays the same, so that it is told once.
 */
final class Anew {

  private Anew() {}

  /**
   * @param times how often it has happened anew
   */
  static String named(String which, int times) {
    return times == 0 ? which : which + ":again" + times;
  }
}
