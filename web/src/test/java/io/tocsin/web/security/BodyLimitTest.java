package io.tocsin.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.tocsin.web.error.BodyTooLarge;
import io.tocsin.web.error.Problem;
import io.tocsin.web.error.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class BodyLimitTest {

  private static final int MEGABYTE = 1024 * 1024;

  private final Refusal refusal = mock(Refusal.class);
  private final HttpServletRequest request = mock(HttpServletRequest.class);
  private final HttpServletResponse response = mock(HttpServletResponse.class);
  private final FilterChain chain = mock(FilterChain.class);
  private final BodyLimit limit = new BodyLimit(refusal);

  @Test
  void takesAMegabyte() throws Exception {
    when(request.getContentLengthLong()).thenReturn((long) MEGABYTE);
    limit.doFilter(request, response, chain);
    verify(chain).doFilter(request, response);
  }

  @Test
  void refusesOneByteMoreAtOnce() throws Exception {
    when(request.getContentLengthLong()).thenReturn(MEGABYTE + 1L);
    limit.doFilter(request, response, chain);
    verify(refusal).send(request, response, Problem.of(413));
    verify(chain, never()).doFilter(any(), any());
  }

  @Test
  void stopsReadingABodyOfUnknownLengthAtTheLimit() throws Exception {
    chunked(MEGABYTE + 1);
    assertThatThrownBy(() -> passedOn().getInputStream().readAllBytes())
        .isInstanceOf(BodyTooLarge.class);
  }

  @Test
  void readsABodyOfUnknownLengthWithinTheLimit() throws Exception {
    chunked(MEGABYTE);
    assertThat(passedOn().getInputStream().readAllBytes()).hasSize(MEGABYTE);
  }

  @Test
  void wantsTheLengthOfAForm() throws Exception {
    chunked(10);
    when(request.getContentType()).thenReturn("application/x-www-form-urlencoded");
    limit.doFilter(request, response, chain);
    verify(refusal).send(request, response, Problem.of(411));
  }

  private ServletRequest passedOn() throws Exception {
    limit.doFilter(request, response, chain);
    ArgumentCaptor<ServletRequest> passed = ArgumentCaptor.forClass(ServletRequest.class);
    verify(chain).doFilter(passed.capture(), any());
    return passed.getValue();
  }

  private void chunked(int size) throws Exception {
    when(request.getContentLengthLong()).thenReturn(-1L);
    when(request.getHeader("Transfer-Encoding")).thenReturn("chunked");
    when(request.getInputStream()).thenReturn(new Bytes(size));
  }

  private static final class Bytes extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Bytes(int size) {
      bytes = new ByteArrayInputStream(new byte[size]);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
