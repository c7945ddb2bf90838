package io.tocsin.web.figure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * The font of printed documents. It gives one glyph to an ideograph and to the radical that looks
 * like it (网 U+7F51, ⽹ U+2F79), and a PDF would tell the radical, which comes first, to whoever
 * searches or copies its text. So the radicals are taken out of the table of characters, before the
 * font is used.
 */
public final class PrintFont {

  private static final String FILE = "fonts/400Regular/NotoSansSC_400Regular.ttf";
  private static final int CMAP = 0x636d6170;
  private static final int SEGMENTED_COVERAGE = 12;
  private static final byte[] BYTES = withoutRadicals(read());

  private PrintFont() {}

  public static InputStream open() {
    return new ByteArrayInputStream(BYTES);
  }

  private static byte[] read() {
    try (InputStream font = PrintFont.class.getClassLoader().getResourceAsStream(FILE)) {
      if (font == null) {
        throw new IllegalStateException(FILE + " is missing from the build; npm fetches it");
      }
      return font.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Layout by OpenType 1.9: the table directory, then "cmap" with its subtables. */
  private static byte[] withoutRadicals(byte[] font) {
    ByteBuffer file = ByteBuffer.wrap(font);
    int tables = file.getShort(4);
    for (int i = 0; i < tables; i++) {
      int entry = 12 + 16 * i;
      if (file.getInt(entry) == CMAP) {
        clean(file, file.getInt(entry + 8));
      }
    }
    return font;
  }

  private static void clean(ByteBuffer file, int cmap) {
    int subtables = file.getShort(cmap + 2);
    for (int i = 0; i < subtables; i++) {
      int subtable = cmap + file.getInt(cmap + 4 + 8 * i + 4);
      if (file.getShort(subtable) == SEGMENTED_COVERAGE) {
        cleanGroups(file, subtable);
      }
    }
  }

  private static void cleanGroups(ByteBuffer file, int subtable) {
    int groups = file.getInt(subtable + 12);
    for (int i = 0; i < groups; i++) {
      int group = subtable + 16 + 12 * i;
      int first = file.getInt(group);
      if (isRadical(first) && isRadical(file.getInt(group + 4))) {
        file.putInt(group + 4, first);
        file.putInt(group + 8, 0);
      }
    }
  }

  /** CJK radicals supplement and Kangxi radicals, CJK strokes. */
  private static boolean isRadical(int character) {
    return character >= 0x2E80 && character <= 0x2FDF || character >= 0x31C0 && character <= 0x31EF;
  }
}
