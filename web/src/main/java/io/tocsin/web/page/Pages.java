package io.tocsin.web.page;

import io.tocsin.web.asset.Assets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * Renders views. Each template sees {@code view} (the model), {@code viewer} (null on public pages
 * for somebody who has not signed in), {@code csrf} (for the hidden field of that name in each
 * form), {@code zone}, {@code theme}, {@code path} (with the query), {@code asOf} (milliseconds
 * since 1970; nothing that it shows is older) and {@code notice} (what was just done, in words; may
 * be empty).
 */
@ApplicationScoped
public class Pages {

  private final Viewers viewers;
  private final Csrf csrf;
  private final Cookies cookies;
  private final TemplateEngine engine;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Pages() {
    viewers = null;
    csrf = null;
    cookies = null;
    engine = null;
  }

  @Inject
  public Pages(Viewers viewers, Csrf csrf, Cookies cookies, Assets assets) {
    this.viewers = viewers;
    this.csrf = csrf;
    this.cookies = cookies;
    engine = engine(assets);
  }

  private static TemplateEngine engine(Assets assets) {
    ClassLoaderTemplateResolver templates =
        new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    templates.setTemplateMode(TemplateMode.HTML);
    templates.setCharacterEncoding("UTF-8");
    TemplateEngine engine = new TemplateEngine();
    engine.setTemplateResolver(templates);
    engine.setMessageResolver(new BundleMessageResolver());
    engine.setLinkBuilder(new AssetLinks(assets));
    return engine;
  }

  /** The whole page; nothing of the response is written but, perhaps, a cookie. */
  public String render(View view, HttpServletRequest request, HttpServletResponse response) {
    Viewer viewer = viewers.of(request);
    Map<String, @Nullable Object> variables = new HashMap<>();
    variables.put("view", view.model());
    variables.put("viewer", viewer.signedIn() ? viewer : null);
    variables.put("csrf", csrf.token(request, response));
    variables.put("zone", viewer.zone());
    variables.put("theme", Preferences.theme(request).toString());
    variables.put("path", path(request));
    variables.put("asOf", Arrival.of(request).toEpochMilli());
    variables.put("notice", notice(request, response, viewer).orElse(""));
    var exchange =
        JakartaServletWebApplication.buildApplication(request.getServletContext())
            .buildExchange(request, response);
    return engine.process(view.template(), new WebContext(exchange, viewer.locale(), variables));
  }

  private static String path(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  private Optional<String> notice(
      HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
    Optional<String> key = Cookies.find(request, Cookies.NOTICE);
    key.ifPresent(said -> response.addCookie(cookies.noNotice(request)));
    return key.filter(known -> known.startsWith("notice."))
        .filter(known -> Messages.has(viewer.locale(), known))
        .map(known -> Messages.say(viewer.locale(), known));
  }
}
