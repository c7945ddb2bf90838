package io.tocsin.web.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes every sample page to a folder, {@code target/pages} unless the first argument names
 * another; put the static files beside them under {@code static} and serve the folder to look at
 * them.
 */
final class PagesToLookAt {

  private PagesToLookAt() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/pages");
    Files.createDirectories(folder);
    Rendering rendering = new Rendering();
    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      for (Page page : Pages.all().toList()) {
        Files.writeString(
            folder.resolve(page.name() + "." + locale.getLanguage() + ".html"),
            rendering.render(page, locale, "auto"));
      }
    }
  }
}
