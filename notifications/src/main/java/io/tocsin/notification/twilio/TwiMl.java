package io.tocsin.notification.twilio;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Twilio's markup: what a call says and asks, what an SMS is answered. */
final class TwiMl {

  static final String TYPE = "text/xml";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private TwiMl() throws XMLStreamException {
    xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    xml.writeStartElement("Response");
  }

  private interface Writing {
    void to(TwiMl markup) throws XMLStreamException;
  }

  private static String written(Writing writing) {
    try {
      TwiMl markup = new TwiMl();
      writing.to(markup);
      markup.xml.writeEndDocument();
      return markup.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a writer in memory takes all", e);
    }
  }

  /** Said twice: who is woken by it has missed the beginning. */
  static String announcement(String words, Locale locale) {
    return written(
        markup -> {
          markup.say(words, locale);
          markup.xml.writeEmptyElement("Pause");
          markup.say(words, locale);
        });
  }

  /** The same, and asks for a key; without one it says what was asked for once more. */
  static String question(String words, String ask, String action, Locale locale) {
    return written(
        markup -> {
          markup.xml.writeStartElement("Gather");
          markup.xml.writeAttribute("numDigits", "1");
          markup.xml.writeAttribute("timeout", "15");
          markup.xml.writeAttribute("method", "POST");
          markup.xml.writeAttribute("action", action);
          markup.say(words, locale);
          markup.say(ask, locale);
          markup.xml.writeEmptyElement("Pause");
          markup.say(words, locale);
          markup.say(ask, locale);
          markup.xml.writeEndElement();
        });
  }

  /** The end of a call. */
  static String spoken(Optional<String> words, Locale locale) {
    return written(
        markup -> {
          if (words.isPresent()) {
            markup.say(words.get(), locale);
          }
        });
  }

  /** The answer to a text message. */
  static String message(Optional<String> words) {
    return written(
        markup -> {
          if (words.isPresent()) {
            markup.xml.writeStartElement("Message");
            markup.xml.writeCharacters(words.get());
            markup.xml.writeEndElement();
          }
        });
  }

  private void say(String words, Locale locale) throws XMLStreamException {
    xml.writeStartElement("Say");
    xml.writeAttribute("language", "zh".equals(locale.getLanguage()) ? "zh-CN" : "en-US");
    xml.writeCharacters(words);
    xml.writeEndElement();
  }
}
