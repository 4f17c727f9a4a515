package org.fengqiao.backend.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fengqiao.backend.problem.Refusal;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stops reading a body that is longer than any honest request, also one that does not say its
/// length. Uploads have limits of their own.
final class BodyLimit extends OncePerRequestFilter {

    static final int MOST_BYTES = 64 * 1024;

    /// An act may name a whole flood of alarms.
    private static final String ACTS = "/api/v1/alarms/acts";

    static final int MOST_BYTES_OF_ACTS = 256 * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/api/v1/field/imports")
                || String.valueOf(request.getContentType()).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletInputStream getInputStream() throws IOException {
                        return new Limited(
                                super.getInputStream(),
                                request.getContentLengthLong(),
                                request.getRequestURI().equals(ACTS)
                                        ? MOST_BYTES_OF_ACTS
                                        : MOST_BYTES);
                    }
                },
                response);
    }

    private static final class Limited extends ServletInputStream {
        private final ServletInputStream in;
        private final long announced;
        private final int most;
        private long read;

        Limited(ServletInputStream in, long announced, int most) {
            this.in = in;
            this.announced = announced;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            count(0);
            int got = in.read(bytes, offset, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > most || announced > most) {
                throw new Refusal(Refusal.Kind.TOO_LARGE, "too-large", null);
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
