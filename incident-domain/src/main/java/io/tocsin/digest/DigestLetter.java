package io.tocsin.digest;

import io.tocsin.delivery.LetterWriter;
import io.tocsin.delivery.MessageRendering.Rendered;
import io.tocsin.delivery.verification.UnreachedContacts;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Plans;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the digest says: who cannot be reached when it is sent, and where that is mended. */
@ApplicationScoped
public class DigestLetter implements LetterWriter {

  /** First word of its events. */
  public static final String KIND = "unreached";

  private static final Phrases SAY = Phrases.of(DigestLetter.class, "phrases");

  private final UnreachedContacts unreached;
  private final Plans plans;
  private final String publicUrl;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected DigestLetter() {
    this(null, null, null);
  }

  @Inject
  public DigestLetter(
      UnreachedContacts unreached,
      Plans plans,
      @ConfigProperty(name = "tocsin.public.url") String publicUrl) {
    this.unreached = unreached;
    this.plans = plans;
    this.publicUrl = publicUrl;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Rendered write(Locale locale) {
    List<Contact> people = unreached.now();
    LocalText plan = plans.current().name();
    String contacts = publicUrl + "/contacts";
    return people.isEmpty()
        ? rendered(SAY.say("none.subject", plan), SAY.say("none.text", contacts), locale)
        : rendered(
            SAY.say("some.subject", people.size(), plan),
            SAY.say("some.text", list(people, locale), contacts),
            locale);
  }

  private static Rendered rendered(LocalText subject, LocalText text, Locale locale) {
    return new Rendered(subject.in(locale), text.in(locale), Optional.empty());
  }

  private static String list(List<Contact> people, Locale locale) {
    return people.stream()
        .map(contact -> "- " + contact.name().in(locale))
        .collect(Collectors.joining("\n"));
  }
}
