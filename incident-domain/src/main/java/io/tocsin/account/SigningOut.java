package io.tocsin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Ends one session; one that has ended already is no error. */
@ApplicationScoped
public class SigningOut {

  private final Sessions sessions;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected SigningOut() {
    this(null);
  }

  @Inject
  SigningOut(Sessions sessions) {
    this.sessions = sessions;
  }

  @Transactional
  public void signOut(Secret secret) {
    sessions.end(secret);
  }
}
