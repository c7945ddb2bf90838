package io.tocsin.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tocsin.web.figure.Drawing;
import io.tocsin.web.figure.Figure;
import io.tocsin.web.figure.Ink;
import io.tocsin.web.figure.Mark;
import java.awt.geom.Ellipse2D;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedPdfTest {

  private final PrintedPdf pdf = new PrintedPdf(new PrintedHtml());

  @Test
  void asksNobodyForAnything() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://localhost:" + server.getAddress().getPort();
      String page =
          ("<html><head><link rel='stylesheet' href='URL/a.css' />"
                  + "<style>@import 'URL/b.css'; @font-face { font-family: F; src: url(URL/f.ttf); }"
                  + " body { font-family: F; background: url(URL/c.png); }</style></head>"
                  + "<body><img src='URL/d.png' /><p>here</p></body></html>")
              .replace("URL", url);

      assertThat(text(pdf.fromHtml(page, List.of()))).contains("here");

      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void readsNoFile(@TempDir Path folder) throws IOException {
    Path style = folder.resolve("a.css");
    Files.writeString(style, "p::before { content: 'from the file' }");

    String page =
        "<html><head><link rel='stylesheet' href='%s' /></head><body><p>here</p></body></html>"
            .formatted(style.toUri());

    assertThat(text(pdf.fromHtml(page, List.of())))
        .contains("here")
        .doesNotContain("from the file");
  }

  @Test
  void drawsPicturesAsLines() throws IOException {
    Drawing drawing =
        new Drawing(
            List.of(
                new Mark.Outline(new Ellipse2D.Double(0, 0, 100, 80), Ink.STRONG),
                new Mark.Words("重启", 50, 40, 13)));
    Block picture = new Block.Picture("Diagram", Figure.of(drawing));

    assertThat(curves()).isZero();
    assertThat(curves(picture)).isPositive();
    assertThat(curves(picture, picture)).isEqualTo(2 * curves(picture));
  }

  private long curves(Block... blocks) throws IOException {
    Document document = new Document(Locale.ENGLISH, "Title", "", List.of(blocks));
    try (PDDocument loaded = Loader.loadPDF(pdf.of(document))) {
      return new PDFStreamParser(loaded.getPage(0))
          .parse().stream()
              .filter(token -> token instanceof Operator it && it.getName().equals("c"))
              .count();
    }
  }

  private static String text(byte[] document) throws IOException {
    try (PDDocument loaded = Loader.loadPDF(document)) {
      return new PDFTextStripper().getText(loaded);
    }
  }
}
