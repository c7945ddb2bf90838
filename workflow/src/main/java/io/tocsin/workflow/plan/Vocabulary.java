package io.tocsin.workflow.plan;

import io.tocsin.text.LocalText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;

/**
 * The elements that a model may hold, each with its attributes and what their values may be. What
 * is not named here does not exist for a plan (spec, PR11).
 */
final class Vocabulary {

  /**
   * What a value may be.
   *
   * @param said the same for people
   */
  record Form(Pattern pattern, LocalText said) {

    /**
     * @param key of its wording
     */
    static Form of(String pattern, String key, Object... arguments) {
      return new Form(Pattern.compile(pattern), Problems.say(key, arguments));
    }

    /** In words that are the same in every language. */
    static Form written(String pattern, String words) {
      return new Form(Pattern.compile(pattern), LocalText.verbatim(words));
    }

    static Form exactly(String value) {
      return written(Pattern.quote(value), value);
    }

    boolean fits(String value) {
      return pattern.matcher(value).matches();
    }
  }

  /** One element: its attributes, and the text inside it. */
  static final class Element {

    private final Map<QName, Form> attributes = new HashMap<>();
    private Form text = NOTHING;

    Element with(Form form, String... names) {
      return qualified(form, "", names);
    }

    /** Attributes of another standard than the element's. */
    Element qualified(Form form, String namespace, String... names) {
      for (String name : names) {
        attributes.put(new QName(namespace, name), form);
      }
      return this;
    }

    Element holding(Form form) {
      text = form;
      return this;
    }

    Optional<Form> attribute(QName name) {
      return Optional.ofNullable(attributes.get(name));
    }

    Form text() {
      return text;
    }
  }

  /** White space only. */
  static final Form NOTHING = Form.of("\\s*", "form.empty");

  /** The engine takes an expression wherever it finds one, even in a name. */
  static final Form WORDS = Form.of("(?s)(?!.*[$#]\\{).{0,10000}", "form.words");

  /** What the engine never evaluates may look like an expression: commands of a shell do. */
  static final Form ANY = Form.of("(?s).{0,20000}", "form.any");

  static final Form ID = Form.of("[A-Za-z_][A-Za-z0-9_.-]{0,199}", "form.id");
  static final Form FLAG = Form.of("true|false", "form.either", "true", "false");
  static final Form NUMBER = Form.of("-?[0-9]{1,7}(?:\\.[0-9]{1,20})?", "form.number");

  private final LocalText noun;
  private final Map<QName, Element> elements = new HashMap<>();

  /**
   * @param noun what it describes, as in "a process"
   */
  Vocabulary(LocalText noun) {
    this.noun = noun;
  }

  Element element(String namespace, String name) {
    return elements.computeIfAbsent(new QName(namespace, name), key -> new Element());
  }

  Optional<Element> find(QName name) {
    return Optional.ofNullable(elements.get(name));
  }

  LocalText noun() {
    return noun;
  }
}
