package io.tocsin.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sessions that have not ended. */
interface Sessions {

  void add(Session session);

  /** With its account and roles, in one read. */
  Optional<Session> find(Secret secret);

  List<Session> of(Account account);

  void end(Secret secret);

  void endAllOf(Account account);

  void forgetExpired(Instant now);
}
