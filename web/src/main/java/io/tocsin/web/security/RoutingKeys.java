package io.tocsin.web.security;

import io.tocsin.account.Caller;
import io.tocsin.account.CheckingToken;
import io.tocsin.account.Role;
import io.tocsin.account.Secret;
import io.tocsin.web.page.Viewers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Recognises a program by a token in the body of its request, where its format has it there. */
@ApplicationScoped
public class RoutingKeys {

  private final CheckingToken checkingToken;
  private final Fuse fuse;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RoutingKeys() {
    this(null, null);
  }

  @Inject
  RoutingKeys(CheckingToken checkingToken, Fuse fuse) {
    this.checkingToken = checkingToken;
    this.fuse = fuse;
  }

  /**
   * Who makes the request; absent when the key is no token that may take in alerts.
   *
   * @throws ServiceUnavailableException when the database does not answer
   */
  public Optional<Caller> recognise(HttpServletRequest request, String key) {
    try {
      Optional<Caller> caller =
          fuse.ask(() -> checkingToken.check(new Secret(key)))
              .filter(known -> known.roles().contains(Role.INTAKE));
      caller.ifPresent(known -> Viewers.recognise(request, known));
      return caller;
    } catch (Fuse.Blown | PersistenceException | TransactionalException e) {
      throw new ServiceUnavailableException(Response.status(503).build(), e);
    }
  }
}
