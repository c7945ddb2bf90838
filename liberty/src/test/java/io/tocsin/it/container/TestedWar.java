package io.tocsin.it.container;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it is shipped, with a test inside and the door open through which it runs. */
final class TestedWar {

  private static final String DESCRIPTOR = "WEB-INF/web.xml";
  private static final String OPEN = "<url-pattern>/sign-in</url-pattern>";
  private static final String RUNNER = "<url-pattern>/ArquillianServletRunnerEE9</url-pattern>";

  private TestedWar() {}

  /**
   * @param test is run inside
   * @param needed a class of each library that the test needs besides
   */
  static WebArchive with(Class<?> test, Class<?>... needed) {
    WebArchive war =
        ShrinkWrap.create(ZipImporter.class, "web.war")
            .importFrom(new File(System.getProperty("tocsin.container.war")))
            .as(WebArchive.class);
    Stream.concat(Stream.of(Assertions.class, Awaitility.class, Matcher.class), Stream.of(needed))
        .map(TestedWar::libraryOf)
        .forEach(war::addAsLibraries);
    String descriptor = text(war);
    if (!descriptor.contains(OPEN)) {
      throw new IllegalStateException(DESCRIPTOR + " opens /sign-in no more; mend this class");
    }
    war.delete(DESCRIPTOR);
    war.setWebXML(new StringAsset(descriptor.replace(OPEN, OPEN + RUNNER)));
    return war.addClasses(test, Emergency.class, Waiting.class);
  }

  private static File libraryOf(Class<?> type) {
    return new File(
        URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  private static String text(WebArchive war) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (InputStream stream = war.get(DESCRIPTOR).getAsset().openStream()) {
      stream.transferTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString(StandardCharsets.UTF_8);
  }
}
