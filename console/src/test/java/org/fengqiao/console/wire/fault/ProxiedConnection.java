package org.fengqiao.console.wire.fault;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/// One connection through the line. Bytes pass as they are; once it has become a WebSocket, frames
/// do, which can come twice or be dropped without spoiling those that follow.
final class ProxiedConnection {

    private static final Charset LATIN = StandardCharsets.ISO_8859_1;
    private static final String UPGRADE = "GET /ws ";
    private static final String EXTENSIONS = "(?i)Sec-WebSocket-Extensions:[^\r]*\r\n";

    private final Socket console;
    private final Socket backend;
    private final Weather weather;
    private final Consumer<FaultProxy.Deed> deeds;
    private volatile boolean upgrading;

    ProxiedConnection(
            Socket console, Socket backend, Weather weather, Consumer<FaultProxy.Deed> deeds) {
        this.console = console;
        this.backend = backend;
        this.weather = weather;
        this.deeds = deeds;
    }

    private interface Way {
        void pass() throws IOException, InterruptedException;
    }

    void run(Runnable ended) {
        Thread.ofVirtual().start(() -> pump(this::toBackend, ended));
        Thread.ofVirtual().start(() -> pump(this::toConsole, ended));
    }

    private void pump(Way way, Runnable ended) {
        try {
            way.pass();
        } catch (IOException brokenOff) {
            // The other way ends with it, below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reset();
            ended.run();
        }
    }

    /// With a reset, as a line that is gone, not with a polite end.
    void reset() {
        reset(console);
        reset(backend);
    }

    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException gone) {
            // It is closed already; closing it once more does no harm.
        }
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket cannot be closed", e);
        }
    }

    private void toBackend() throws IOException, InterruptedException {
        InputStream in = new BufferedInputStream(console.getInputStream());
        OutputStream out = backend.getOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (new String(buffer, 0, read, LATIN).startsWith(UPGRADE)) {
                String head = restOfHead(new String(buffer, 0, read, LATIN), in);
                upgrading = true;
                // Frames that were compressed together could not be told apart.
                pass(head.replaceAll(EXTENSIONS, "").getBytes(LATIN), out);
                framesToBackend(in, out);
                return;
            }
            pass(buffer, read, out);
        }
    }

    private void framesToBackend(InputStream in, OutputStream out)
            throws IOException, InterruptedException {
        while (true) {
            WebSocketFrame frame = WebSocketFrame.read(in);
            pass(frame.raw(), out);
            if (frame.says("SEND") && weather.is(Fault.Kind.DUPLICATE) && weather.chance()) {
                deeds.accept(FaultProxy.Deed.SENT_TWICE);
                pass(frame.raw(), out);
            }
        }
    }

    private void toConsole() throws IOException, InterruptedException {
        InputStream in = new BufferedInputStream(backend.getInputStream());
        OutputStream out = console.getOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (weather.is(Fault.Kind.DROP_ANSWERS)) {
                // What comes behind a lost part of an answer could not be understood.
                deeds.accept(FaultProxy.Deed.ANSWER_DROPPED);
                return;
            }
            if (!upgrading) {
                pass(buffer, read, out);
                continue;
            }
            String head = restOfHead(new String(buffer, 0, read, LATIN), in);
            int end = head.indexOf("\r\n\r\n") + 4;
            if (end < head.length()) {
                throw new IOException("frames came with the answer to the upgrade");
            }
            pass(head.getBytes(LATIN), out);
            if (head.startsWith("HTTP/1.1 101")) {
                framesToConsole(in, out);
                return;
            }
            upgrading = false;
        }
    }

    private void framesToConsole(InputStream in, OutputStream out)
            throws IOException, InterruptedException {
        boolean dropping = false;
        boolean within = false;
        while (true) {
            WebSocketFrame frame = WebSocketFrame.read(in);
            if (frame.control()) {
                pass(frame.raw(), out);
                continue;
            }
            if (!within) {
                dropping = weather.is(Fault.Kind.DROP_ANSWERS);
                if (dropping) {
                    deeds.accept(FaultProxy.Deed.ANSWER_DROPPED);
                }
            }
            within = !frame.last();
            if (dropping) {
                continue;
            }
            pass(frame.raw(), out);
            boolean whole = List.of("MESSAGE", "CONNECTED").stream().anyMatch(frame::says);
            if (whole && weather.is(Fault.Kind.DUPLICATE) && weather.chance()) {
                deeds.accept(FaultProxy.Deed.HEARD_TWICE);
                pass(frame.raw(), out);
            }
        }
    }

    /// @return with all that follows up to the blank line
    private static String restOfHead(String begun, InputStream in) throws IOException {
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        String head = begun;
        while (!head.contains("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            more.write(next);
            head = begun + more.toString(LATIN);
        }
        return head;
    }

    private void pass(byte[] bytes, OutputStream out) throws IOException, InterruptedException {
        pass(bytes, bytes.length, out);
    }

    private void pass(byte[] bytes, int length, OutputStream out)
            throws IOException, InterruptedException {
        weather.hold(length);
        out.write(bytes, 0, length);
        out.flush();
    }
}
