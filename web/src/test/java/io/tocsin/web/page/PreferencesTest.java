package io.tocsin.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.tocsin.account.Caller;
import io.tocsin.account.Role;
import io.tocsin.incident.Actor;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Account before cookie before browser before English. */
class PreferencesTest {

  private final HttpServletRequest request = mock(HttpServletRequest.class);
  private final Viewers viewers = new Viewers("Asia/Shanghai");

  @Test
  void speaksEnglishWhenNobodySaysOtherwise() {
    assertThat(viewers.of(request).locale()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void speaksTheFirstLanguageThatTheBrowserAcceptsAndWeHave() {
    browserAccepts(Locale.FRENCH, Locale.TAIWAN, Locale.ENGLISH);

    assertThat(viewers.of(request).locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void cookieOverridesTheBrowser() {
    browserAccepts(Locale.CHINA);
    cookies(new Cookie("tocsin-language", "en"));

    assertThat(viewers.of(request).locale()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void accountOverridesTheCookie() {
    cookies(new Cookie("tocsin-language", "en"));
    Caller caller =
        new Caller(
            Actor.person("li"),
            "Li",
            Set.of(Role.VIEWER),
            Optional.of(Locale.SIMPLIFIED_CHINESE),
            Optional.of(ZoneId.of("Europe/Berlin")));
    when(request.getAttribute(Viewers.class.getName() + ".caller")).thenReturn(caller);

    Viewer viewer = viewers.of(request);
    assertThat(viewer.locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(viewer.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
  }

  @Test
  void themeFollowsTheDeviceUntilChosen() {
    assertThat(Preferences.theme(request)).isEqualTo(Theme.AUTO);
    cookies(new Cookie("tocsin-theme", "dark"));
    assertThat(Preferences.theme(request)).isEqualTo(Theme.DARK);
  }

  private void browserAccepts(Locale... locales) {
    when(request.getHeader("Accept-Language")).thenReturn("something");
    when(request.getLocales()).thenReturn(Collections.enumeration(List.of(locales)));
  }

  private void cookies(Cookie... cookies) {
    when(request.getCookies()).thenReturn(cookies);
  }
}
