package io.tocsin.target;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Docker's log stream of a container without a terminal: frames of an 8-byte head (stream, three
 * zeros, length, big endian) and that many bytes. Both streams are read as one, in their order.
 */
final class LogFrames {

  private static final int HEAD = 8;

  private LogFrames() {}

  static String text(byte[] raw) {
    ByteBuffer rest = ByteBuffer.wrap(raw);
    ByteBuffer text = ByteBuffer.allocate(raw.length);
    while (rest.remaining() >= HEAD) {
      rest.getInt();
      long length = Integer.toUnsignedLong(rest.getInt());
      // The last frame of a cut answer is shorter than its head says.
      int there = (int) Math.min(length, rest.remaining());
      text.put(rest.slice().limit(there));
      rest.position(rest.position() + there);
    }
    return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
  }
}
