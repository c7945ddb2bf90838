package io.tocsin.web.preference;

import io.tocsin.account.ManagingAccounts;
import io.tocsin.web.page.Cookies;
import io.tocsin.web.page.Language;
import io.tocsin.web.page.Preferences;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.Theme;
import io.tocsin.web.page.Viewers;
import io.tocsin.web.page.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/**
 * The switches in every footer. The language is also kept with the account, so that it follows a
 * person to other browsers; the theme belongs to the browser.
 */
@Path("/preferences")
@RequestScoped
public class PreferenceResource {

  private final ManagingAccounts accounts;
  private final Visitor visitor;
  private final Cookies cookies;
  @Context HttpServletRequest request;
  @Context HttpServletResponse response;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public PreferenceResource() {
    this(null, null, null);
  }

  @Inject
  public PreferenceResource(ManagingAccounts accounts, Visitor visitor, Cookies cookies) {
    this.accounts = accounts;
    this.visitor = visitor;
    this.cookies = cookies;
  }

  /** Takes either or both; a value that we do not have changes nothing. */
  @POST
  public Response choose(
      @FormParam("lang") @DefaultValue("") String language,
      @FormParam("theme") @DefaultValue("") String theme,
      @FormParam("next") @DefaultValue("/") String next) {
    Language.ofTag(language).ifPresent(this::speak);
    Theme.named(theme).ifPresent(look -> keep(Preferences.THEME, look.toString()));
    return Redirect.to(Redirect.ownPath(next));
  }

  private void speak(Language language) {
    keep(Preferences.LANGUAGE, language.locale().toLanguageTag());
    if (Viewers.isPerson(request)) {
      accounts.speak(visitor.actor().name(), language.locale());
    }
  }

  private void keep(String name, String value) {
    response.addCookie(cookies.preference(request, name, value));
  }
}
