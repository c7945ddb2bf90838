package io.tocsin.review;

import io.tocsin.plan.Plans;
import io.tocsin.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the plan calls contacts and channels; their keys once it does not have them any more. */
@ApplicationScoped
public class ContactNames {

  private final Plans plans;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ContactNames() {
    this(null);
  }

  @Inject
  public ContactNames(Plans plans) {
    this.plans = plans;
  }

  public LocalText contact(String key) {
    return plans.current().nameOf(key);
  }

  public LocalText channel(String key) {
    return plans.current().nameOfChannel(key);
  }
}
