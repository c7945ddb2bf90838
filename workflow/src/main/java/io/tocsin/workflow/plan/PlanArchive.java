package io.tocsin.workflow.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A plan's folder as one zip file (spec, D1). The same plan makes the same bytes. */
public final class PlanArchive {

  private static final int MOST_ENTRIES = 500;
  private static final int LONGEST_PATH = 300;
  private static final int MOST_BYTES = 10_000_000;
  private static final FileTime NO_TIME = FileTime.fromMillis(315_532_800_000L); // as zip begins
  private static final String PLAN = "plan.yaml";

  private final Problems problems = new Problems();
  private final Map<String, String> files = new TreeMap<>();
  private int read;

  private PlanArchive() {}

  /**
   * @param files texts by path
   */
  public static byte[] write(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setLastModifiedTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a byte array takes everything
    }
    return bytes.toByteArray();
  }

  /**
   * The YAML, BPMN and DMN files of an archive, whose folder may stand in another one; what else it
   * holds is left out.
   *
   * @throws PlanInvalid when it is no zip file, too large when unpacked, or holds what is no text
   */
  public static Map<String, String> read(byte[] zip) {
    return new PlanArchive().unpacked(zip);
  }

  private Map<String, String> unpacked(byte[] bytes) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        if (entries > MOST_ENTRIES) {
          problems.add(entry.getName(), 1, "archive.files", MOST_ENTRIES);
          break;
        }
        take(entry.getName(), unpacked(entry.getName(), zip));
      }
    } catch (IOException | IllegalArgumentException e) {
      problems.add("archive", 1, "archive");
    }
    if (files.isEmpty()) {
      problems.add(PLAN, 1, "archive.empty");
    }
    problems.throwIfAny();
    return withoutOuterFolder();
  }

  /** Of whatever it holds, so that nothing that is left out is a bomb either. */
  private byte[] unpacked(String name, ZipInputStream zip) throws IOException {
    byte[] content = zip.readNBytes(PlanSource.MOST_BYTES + 1);
    read += content.length;
    if (content.length > PlanSource.MOST_BYTES || read > MOST_BYTES) {
      problems.add(name, 1, "archive.large");
      problems.throwIfAny();
    }
    return content;
  }

  private void take(String name, byte[] content) {
    if (!PlanSource.isOfPlan(name)) {
      return;
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      if (name.length() > LONGEST_PATH || text.indexOf('\0') >= 0) {
        problems.add(name, 1, "archive.name");
      }
      files.put(name, text);
    } catch (CharacterCodingException e) {
      problems.add(name, 1, "archive.utf8");
    }
  }

  private Map<String, String> withoutOuterFolder() {
    Optional<String> folder =
        files.keySet().stream()
            .filter(path -> path.equals(PLAN) || path.endsWith("/" + PLAN))
            .map(path -> path.substring(0, path.length() - PLAN.length()))
            .findFirst();
    if (folder.isEmpty()
        || !files.keySet().stream().allMatch(path -> path.startsWith(folder.get()))) {
      return files;
    }
    Map<String, String> inside = new TreeMap<>();
    files.forEach((path, text) -> inside.put(path.substring(folder.get().length()), text));
    return inside;
  }
}
