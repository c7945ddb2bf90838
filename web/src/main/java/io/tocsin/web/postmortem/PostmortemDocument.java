package io.tocsin.web.postmortem;

import io.tocsin.postmortem.PostmortemReport;
import java.time.ZoneId;
import java.util.Locale;

/** A postmortem as a file to keep or to send (spec, M4): the whole of it, in one language. */
public interface PostmortemDocument {

  /** GitHub-flavoured; what people wrote is plain text in it, whatever it looks like. */
  String toMarkdown(PostmortemReport report, Locale locale, ZoneId zone);

  /** One file that needs no other. */
  String toHtml(PostmortemReport report, Locale locale, ZoneId zone);

  byte[] toPdf(PostmortemReport report, Locale locale, ZoneId zone);
}
