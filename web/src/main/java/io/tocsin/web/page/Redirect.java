package io.tocsin.web.page;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where a browser goes after a form was taken (303, so that a reload repeats nothing). */
public final class Redirect {

  private Redirect() {}

  /**
   * @param path of ours, starting with one slash
   */
  public static Response to(String path) {
    return Response.status(Response.Status.SEE_OTHER).location(URI.create(path)).build();
  }

  /**
   * As {@link #to}; the page then says, once, the wording of the key, which starts with {@code
   * notice.}. The cookie names one of our own wordings and can say nothing else.
   */
  public static Response to(String path, String notice) {
    NewCookie cookie =
        new NewCookie.Builder(Cookies.NOTICE)
            .value(notice)
            .path("/")
            .maxAge(60)
            .httpOnly(true)
            .sameSite(NewCookie.SameSite.LAX)
            .build();
    return Response.status(Response.Status.SEE_OTHER)
        .location(URI.create(path))
        .cookie(cookie)
        .build();
  }

  /** The path if it is one of ours, else the start page: never another site. */
  public static String ownPath(String path) {
    boolean own =
        path.startsWith("/")
            && !path.startsWith("//")
            && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
    return own ? path : "/";
  }
}
