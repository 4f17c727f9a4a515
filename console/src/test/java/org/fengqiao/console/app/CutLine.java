package org.fengqiao.console.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A line to a backend that breaks while a photo is sent; everything else passes. Bytes are neither
/// changed nor held back, so both ends see what they would see on a bad line.
final class CutLine implements AutoCloseable {

    /// Where the line breaks, every time a photo is sent.
    enum Cut {
        NOWHERE,
        /// With half of the photo still to come.
        IN_THE_PHOTO,
        /// The backend has answered, and nobody hears it.
        BEFORE_THE_ANSWER
    }

    private static final String UPLOAD = "/attachments HTTP/1.1\r\n";

    private final ServerSocket door;
    private final int backendPort;
    private final int passedOfPhoto;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cutInPhoto = new AtomicInteger();
    private final List<String> unheard = new CopyOnWriteArrayList<>();
    private volatile Cut cut = Cut.NOWHERE;

    /// @param passedOfPhoto bytes of an upload that get through where it is cut
    CutLine(int backendPort, int passedOfPhoto) throws IOException {
        this.backendPort = backendPort;
        this.passedOfPhoto = passedOfPhoto;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void cut(Cut where) {
        cut = where;
    }

    /// How often it broke in the middle of a photo.
    int cutInPhoto() {
        return cutInPhoto.get();
    }

    /// First lines of the answers nobody heard.
    List<String> unheard() {
        return List.copyOf(unheard);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket console = door.accept();
                open.add(console);
                connect(console);
            } catch (IOException closed) {
                // The end of the test, or the caller has gone: the next one to call finds out.
                continue;
            }
        }
    }

    /// Who calls a backend that is gone is hung up on, not left with a line on which nobody
    /// answers.
    private void connect(Socket console) throws IOException {
        try {
            Socket backend = new Socket(InetAddress.getLoopbackAddress(), backendPort);
            open.add(backend);
            Way way = new Way(console, backend);
            Thread.ofVirtual().start(way::toBackend);
            Thread.ofVirtual().start(way::toConsole);
        } catch (IOException gone) {
            open.remove(console);
            console.close();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    /// One connection through the line.
    private final class Way {

        private final Socket console;
        private final Socket backend;
        private volatile boolean answerAwaited;

        Way(Socket console, Socket backend) {
            this.console = console;
            this.backend = backend;
        }

        void toBackend() {
            byte[] buffer = new byte[8192];
            String last = "";
            int left = -1;
            try (InputStream in = console.getInputStream();
                    OutputStream out = backend.getOutputStream()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    String seen = last + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                    last = seen.substring(Math.max(0, seen.length() - UPLOAD.length() + 1));
                    if (seen.contains(UPLOAD)) {
                        left = cut == Cut.IN_THE_PHOTO ? passedOfPhoto : -1;
                        answerAwaited = cut == Cut.BEFORE_THE_ANSWER;
                    }
                    if (left >= 0) {
                        left -= read;
                        if (left < 0) {
                            cutInPhoto.incrementAndGet();
                            breakOff();
                            return;
                        }
                    }
                    out.write(buffer, 0, read);
                }
            } catch (IOException brokenOff) {
                breakOff();
            }
        }

        void toConsole() {
            byte[] buffer = new byte[8192];
            try (InputStream in = backend.getInputStream();
                    OutputStream out = console.getOutputStream()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (answerAwaited) {
                        String answer = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                        unheard.add(answer.lines().findFirst().orElse(""));
                        breakOff();
                        return;
                    }
                    out.write(buffer, 0, read);
                }
            } catch (IOException brokenOff) {
                breakOff();
            }
        }

        /// With a reset, as a line that is gone, not with a polite end.
        private void breakOff() {
            for (Socket socket : List.of(console, backend)) {
                try {
                    socket.setSoLinger(true, 0);
                    socket.close();
                } catch (IOException gone) {
                    open.remove(socket);
                }
            }
        }
    }
}
