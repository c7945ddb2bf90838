package io.tocsin.workflow.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Sections by key, in the order of the file. */
final class Keyed {

  private Keyed() {}

  static <T> Map<Word, T> read(
      Map<Word, Section> sections, BiFunction<Word, Section, T> reader, Problems problems) {
    Map<Word, T> read = new LinkedHashMap<>();
    sections.forEach(
        (key, section) -> {
          check(key, problems);
          read.put(key, section.read(fields -> reader.apply(key, fields)));
        });
    return read;
  }

  static void check(Word key, Problems problems) {
    if (!key.text().matches("[a-z][a-z0-9-]{0,98}")) {
      problems.add(key, "key", key.text());
    }
  }
}
