package io.tocsin.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.tocsin.account.Caller;
import io.tocsin.account.Role;
import io.tocsin.incident.Actor;
import io.tocsin.web.error.Problem;
import io.tocsin.web.error.Refusal;
import io.tocsin.web.page.Cookies;
import io.tocsin.web.page.Csrf;
import io.tocsin.web.page.Viewers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a foreign page makes a browser send does nothing (spec, X3). */
class CsrfGuardTest {

  private final Csrf csrf = new Csrf(new Cookies("http://localhost"));
  private final Refusal refusal = mock(Refusal.class);
  private final CsrfGuard guard = new CsrfGuard(csrf, refusal);
  private final HttpServletRequest request = mock(HttpServletRequest.class);
  private final HttpServletResponse response = mock(HttpServletResponse.class);
  private final FilterChain chain = mock(FilterChain.class);

  @Test
  void letsReadingThrough() throws Exception {
    arrives("GET", "/incidents/42");
    passes();
  }

  @Test
  void refusesAFormWithoutTheToken() throws Exception {
    arrives("POST", "/incidents/42/close");
    signedInWith("session-secret");
    isRefused();
  }

  @Test
  void acceptsTheFormOfThePage() throws Exception {
    arrives("POST", "/incidents/42/close");
    signedInWith("session-secret");
    String token = csrf.token(request, response);
    when(request.getParameter("csrf")).thenReturn(token);
    passes();
  }

  @Test
  void acceptsTheTokenInAHeader() throws Exception {
    arrives("POST", "/api/v1/incidents");
    signedInWith("session-secret");
    String token = csrf.token(request, response);
    when(request.getHeader("X-CSRF-Token")).thenReturn(token);
    passes();
  }

  @Test
  void refusesTheTokenOfAnotherSession() throws Exception {
    arrives("POST", "/incidents/42/close");
    signedInWith("attackers-secret");
    String token = csrf.token(request, response);
    when(request.getParameter("csrf")).thenReturn(token);
    signedInWith("victims-secret");
    isRefused();
  }

  @Test
  void guardsTheApiAgainstBrowsersToo() throws Exception {
    arrives("POST", "/api/v1/incidents");
    signedInWith("session-secret");
    isRefused();
  }

  @Test
  void asksProgramsForNothing() throws Exception {
    arrives("POST", "/api/v1/incidents");
    recognised(Actor.program("script"));
    passes();
  }

  @Test
  void asksCallersWhoProveThemselvesOtherwiseForNothing() throws Exception {
    arrives("POST", "/v2/enqueue");
    passes();
  }

  @Test
  void guardsSigningIn() throws Exception {
    arrives("POST", "/sign-in");
    isRefused();
  }

  @Test
  void tokenOfAVisitorWorksWithTheCookieGivenWithIt() throws Exception {
    HttpServletRequest before = mock(HttpServletRequest.class);
    Cookie[] given = new Cookie[1];
    doAnswer(call -> given[0] = call.getArgument(0)).when(response).addCookie(any());
    String token = csrf.token(before, response);
    assertThat(given[0].isHttpOnly()).isTrue();
    assertThat(given[0].getAttribute("SameSite")).isEqualTo("Lax");

    arrives("POST", "/sign-in");
    when(request.getCookies()).thenReturn(given);
    when(request.getParameter("csrf")).thenReturn(token);
    passes();
  }

  private void arrives(String method, String path) {
    when(request.getMethod()).thenReturn(method);
    when(request.getRequestURI()).thenReturn(path);
  }

  private void signedInWith(String secret) {
    recognised(Actor.person("li"));
    when(request.getCookies()).thenReturn(new Cookie[] {new Cookie(Cookies.SESSION, secret)});
  }

  private void recognised(Actor actor) {
    Caller caller =
        new Caller(actor, "Li", Set.of(Role.RESPONDER), Optional.empty(), Optional.empty());
    when(request.getAttribute(Viewers.class.getName() + ".caller")).thenReturn(caller);
  }

  private void passes() throws Exception {
    guard.doFilter(request, response, chain);
    verify(chain).doFilter(request, response);
  }

  private void isRefused() throws Exception {
    guard.doFilter(request, response, chain);
    verify(refusal).send(request, response, Problem.of(403));
    verify(chain, never()).doFilter(any(), eq(response));
  }
}
