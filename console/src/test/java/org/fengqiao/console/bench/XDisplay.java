package org.fengqiao.console.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// A virtual screen of its own, large enough for every case.
final class XDisplay implements AutoCloseable {

    private final Process server;
    private final String name;

    private XDisplay(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    /// @throws IOException with advice, if the server is missing or does not start
    static XDisplay start() throws IOException {
        Process server;
        try {
            server =
                    new ProcessBuilder(
                                    "Xvfb",
                                    "-displayfd",
                                    "1",
                                    "-screen",
                                    "0",
                                    "3840x2160x24",
                                    "-nolisten",
                                    "tcp")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException missing) {
            throw new IOException(
                    "The bench needs a virtual screen: apt-get install xvfb libgtk-3-0", missing);
        }
        endWithThis(server);
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
        String number = out.readLine();
        if (number == null) {
            throw new IOException("Xvfb ended without opening a screen");
        }
        return new XDisplay(server, ":" + number.strip());
    }

    /// Ends a process when this one ends, however it ends.
    static void endWithThis(Process process) {
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    String name() {
        return name;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
