package org.fengqiao.console.wire.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.fengqiao.domain.wire.Command;

/// A [FaultConsole] as a process that can be killed. For one thread.
final class ConsoleChild {

    private final Child process;
    private boolean open;
    private boolean killed;

    private ConsoleChild(Child process) {
        this.process = process;
    }

    /// @param port of the line to the backend
    /// @param heard takes what it says, on a thread of its own
    static ConsoleChild start(
            int port,
            String user,
            String password,
            Path folder,
            int haste,
            BiConsumer<ConsoleChild, Child.Heard> heard)
            throws IOException {
        CompletableFuture<ConsoleChild> made = new CompletableFuture<>();
        Child process =
                Child.start(
                        List.of(
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Dstdout.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FaultConsole.class.getName(),
                                "http://127.0.0.1:" + port + "/",
                                user,
                                folder.resolve("outbox").toString(),
                                Integer.toString(haste)),
                        Map.of(BackendChild.PASSWORD, password),
                        folder.resolve("console.log"),
                        said -> heard.accept(made.join(), said));
        ConsoleChild console = new ConsoleChild(process);
        made.complete(console);
        return console;
    }

    /// It has listed what is unsettled and takes commands.
    void opened() {
        open = true;
    }

    boolean isOpen() {
        return open && !killed;
    }

    /// Whether it hears it is another question.
    void give(Command command) {
        var unused = process.say(Report.JSON.writeValueAsString(command));
    }

    void kill() throws InterruptedException {
        killed = true;
        process.kill();
    }
}
