package org.fengqiao.console.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// The console's log: a file of up to 5 × 5 MB in the data folder; only what is severe also goes to
/// the terminal.
final class LogFile {

    private static final int LIMIT_BYTES = 5 << 20;
    private static final int FILES = 5;

    private LogFile() {}

    static void open(Path folder) throws IOException {
        Files.createDirectories(folder);
        System.setProperty(
                "java.util.logging.SimpleFormatter.format",
                "%1$tFT%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n");
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
            handler.close();
        }
        FileHandler file =
                new FileHandler(
                        folder.resolve("console.%g.log").toString(), LIMIT_BYTES, FILES, true);
        file.setEncoding("UTF-8");
        file.setFormatter(new SimpleFormatter());
        root.addHandler(file);
        ConsoleHandler terminal = new ConsoleHandler();
        terminal.setLevel(Level.SEVERE);
        root.addHandler(terminal);
        // Says at every start that JavaFX is on the class path; so it is meant.
        Logger.getLogger("javafx").setLevel(Level.SEVERE);
    }
}
