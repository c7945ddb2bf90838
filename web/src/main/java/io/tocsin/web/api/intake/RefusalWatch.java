package io.tocsin.web.api.intake;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sees what was refused after the caller was recognised. */
public class RefusalWatch implements Filter {

  private final CountingRefusals counting;

  @Inject
  public RefusalWatch(CountingRefusals counting) {
    this.counting = counting;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    counting.count((HttpServletRequest) request, ((HttpServletResponse) response).getStatus());
  }
}
