package io.tocsin.web.asset;

/**
 * One static file.
 *
 * @param version changes with the content; 16 hexadecimal digits
 */
record Asset(byte[] content, String type, String version) {}
