package io.tocsin.action;

import java.util.regex.Pattern;

/**
 * What programs write to steer a terminal (ECMA-48): colours, cursor moves, titles. In a page they
 * are noise, and one within a secret would keep it from being masked.
 */
final class TerminalCodes {

  private static final String CSI = "(?:\u001B\\[|\u009B)[0-?]*+[ -/]*+[@-~]";
  private static final String STRING = "\u001B[P\\]X^_][^\u0007\u001B]*+(?:\u0007|\u001B\\\\)?";
  private static final String OTHER = "\u001B[ -/]*+[0-~]?";
  private static final String CONTROL = "[\\p{Cntrl}&&[^\t]]";

  private static final Pattern CODES =
      Pattern.compile(String.join("|", CSI, STRING, OTHER, CONTROL));

  private TerminalCodes() {}

  static String without(String line) {
    return CODES.matcher(line).replaceAll("");
  }
}
