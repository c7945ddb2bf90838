package io.tocsin.delivery;

import io.tocsin.delivery.MessageRendering.Rendered;
import java.util.Locale;

/** Writes the messages of one kind that are about no incident; whoever knows the facts does. */
public interface LetterWriter {

  /** The first word of their events. */
  String kind();

  /** As things are when it is sent. */
  Rendered write(Locale locale);
}
