package io.tocsin.web.signin;

/**
 * The page on which a person signs in.
 *
 * @param next the path of ours to go to afterwards
 * @param name as it was typed before; empty at first
 * @param failed whether name or password were wrong just now
 * @param waitSeconds how long this address must wait after too many wrong ones; 0 when it need not
 */
public record SignInView(String next, String name, boolean failed, long waitSeconds) {}
