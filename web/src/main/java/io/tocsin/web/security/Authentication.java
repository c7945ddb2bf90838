package io.tocsin.web.security;

import io.tocsin.account.Caller;
import io.tocsin.account.CheckingToken;
import io.tocsin.account.ContinuingSession;
import io.tocsin.account.Role;
import io.tocsin.account.Secret;
import io.tocsin.web.api.intake.CountingRefusals;
import io.tocsin.web.error.Audience;
import io.tocsin.web.error.Problem;
import io.tocsin.web.error.Refusal;
import io.tocsin.web.page.Cookies;
import io.tocsin.web.page.Viewers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one mechanism that the container asks (Jakarta Security allows one): programs come with a
 * Bearer token, browsers with a session's cookie. Which paths need either stands in web.xml. A
 * person who is not recognised is sent to sign in and comes back; a program is told 401.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {

  private static final Logger LOG = LoggerFactory.getLogger(Authentication.class);
  private static final String BEARER = "Bearer ";

  private final CheckingToken checkingToken;
  private final ContinuingSession continuingSession;
  private final Cookies cookies;
  private final Refusal refusal;
  private final CountingRefusals counting;
  private final Fuse fuse;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Authentication() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public Authentication(
      CheckingToken checkingToken,
      ContinuingSession continuingSession,
      Cookies cookies,
      Refusal refusal,
      CountingRefusals counting,
      Fuse fuse) {
    this.checkingToken = checkingToken;
    this.continuingSession = continuingSession;
    this.cookies = cookies;
    this.refusal = refusal;
    this.counting = counting;
    this.fuse = fuse;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (request.getRequestURI().startsWith("/static/")) {
      return context.doNothing();
    }
    try {
      return validate(request, response, context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AuthenticationStatus validate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    try {
      Optional<Caller> caller = recognise(request, response);
      if (caller.isPresent()) {
        return welcome(request, context, caller.get());
      }
      return context.isProtected() ? challenge(request, response) : context.doNothing();
    } catch (Fuse.Blown e) {
      return context.isProtected() ? unavailable(request, response) : context.doNothing();
    } catch (PersistenceException | TransactionalException e) {
      LOG.error("Nobody can be recognised: the database does not answer", e);
      return context.isProtected() ? unavailable(request, response) : context.doNothing();
    }
  }

  private Optional<Caller> recognise(HttpServletRequest request, HttpServletResponse response) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization != null) {
      return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
          ? check(new Secret(authorization.substring(BEARER.length()).strip()))
          : Optional.empty();
    }
    return Cookies.find(request, Cookies.SESSION)
        .map(Secret::new)
        .flatMap(secret -> resume(secret, request, response));
  }

  private Optional<Caller> check(Secret secret) {
    return fuse.ask(() -> checkingToken.check(secret));
  }

  private Optional<Caller> resume(
      Secret secret, HttpServletRequest request, HttpServletResponse response) {
    Optional<ContinuingSession.Continued> continued =
        fuse.ask(() -> continuingSession.resume(secret));
    continued
        .filter(ContinuingSession.Continued::renewed)
        .ifPresent(renewed -> response.addCookie(cookies.session(request, secret)));
    return continued.map(ContinuingSession.Continued::caller);
  }

  private static AuthenticationStatus welcome(
      HttpServletRequest request, HttpMessageContext context, Caller caller) {
    Viewers.recognise(request, caller);
    return context.notifyContainerAboutLogin(
        caller.actor().name(), caller.roles().stream().map(Role::name).collect(Collectors.toSet()));
  }

  private AuthenticationStatus challenge(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Audience.of(request) == Audience.PROGRAM) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Tocsin\"");
      return refuse(request, response, Problem.of(401));
    }
    // Not 303: Liberty answers a challenge that is neither 302 nor a refusal with an error of its
    // own.
    response.sendRedirect(SignInPath.comingBackTo(request));
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private AuthenticationStatus unavailable(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AuthenticationStatus refused = refuse(request, response, Problem.of(503));
    counting.count(request, 503);
    return refused;
  }

  /** No filter sees what is refused here. */
  private AuthenticationStatus refuse(
      HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    ResponseHeaders.set(request, response);
    refusal.send(request, response, problem);
    return AuthenticationStatus.SEND_FAILURE;
  }
}
