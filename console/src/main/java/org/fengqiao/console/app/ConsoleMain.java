package org.fengqiao.console.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.intake.ImportCommand;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.IncidentClassFile;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Where the console begins. Not an `Application`, so that what is wrong can be said before JavaFX
/// is touched.
public final class ConsoleMain {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_OPTION = 2;
    static final int NO_DISPLAY = 3;

    private ConsoleMain() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        System.exit(run(args, System.getenv(), Locale.getDefault(), out, err));
    }

    /// Runs to the end and gives the exit code.
    ///
    /// @param machine language of what the terminal is told where the line names none
    static int run(
            String[] args,
            Map<String, String> env,
            Locale machine,
            PrintWriter out,
            PrintWriter err) {
        Texts texts = Texts.of("app");
        Texts.localeProperty().set(Complaint.locale(args, machine));
        if (args.length > 0 && args[0].equals("import")) {
            return importCity(List.of(args).subList(1, args.length), env, machine, out, err);
        }
        Options options = new Options();
        CommandLine line =
                new CommandLine(options).setOut(out).setErr(err).setResourceBundle(new HelpTexts());
        try {
            ParseResult parsed = line.parseArgs(args);
            if (CommandLine.printHelpIfRequested(parsed)) {
                return DONE;
            }
        } catch (ParameterException e) {
            err.println("fengqiao: " + Complaint.about(e, texts));
            return BAD_OPTION;
        }
        if (options.backend().isPresent() && (options.headless() || options.tour().isPresent())) {
            err.println("fengqiao: " + texts.get("option.nobodySignsIn"));
            return BAD_OPTION;
        }
        if (!options.headless() && !Display.present(System.getProperty("os.name"), env)) {
            err.println("fengqiao: " + texts.get("main.noDisplay"));
            return NO_DISPLAY;
        }
        Optional<Path> tour = options.tour();
        if (tour.isPresent()) {
            try {
                tryWriting(tour.get());
            } catch (IOException e) {
                err.println(
                        "fengqiao: "
                                + texts.get("main.noTour", tour.get(), Complaint.about(e, texts)));
                return FAILED;
            }
        }
        AtomicReference<Optional<Path>> next = new AtomicReference<>(Optional.empty());
        int code;
        try (DataFolder data = DataFolder.open(options.data())) {
            LogFile.open(data.log());
            Texts.localeProperty().set(options.locale());
            Look.themeProperty().set(options.theme());
            if (options.headless()) {
                Display.goHeadless();
            }
            code = play(options, data, next);
        } catch (IOException e) {
            err.println(
                    "fengqiao: "
                            + texts.get("main.noData", options.data(), Complaint.about(e, texts)));
            return FAILED;
        }
        return next.get()
                .map(city -> run(Reopening.args(args, city), env, machine, out, err))
                .orElse(code);
    }

    /// Without files, or with `--window` before them, in a window, in the language that `--locale`
    /// names; from there the city can be opened.
    private static int importCity(
            List<String> args,
            Map<String, String> env,
            Locale machine,
            PrintWriter out,
            PrintWriter err) {
        Path classes = Installation.city().resolve(IncidentClassFile.NAME);
        List<String> plain = new ArrayList<>(args);
        int locale = plain.indexOf("--locale");
        if (locale >= 0) {
            plain.subList(locale, Math.min(locale + 2, plain.size())).clear();
        }
        boolean window = plain.isEmpty() || plain.getFirst().equals("--window");
        if (!window) {
            return ImportCommand.run(args, classes, out, err);
        }
        if (!Display.present(System.getProperty("os.name"), env)) {
            err.println("fengqiao: " + Texts.of("app").get("main.noDisplay"));
            return NO_DISPLAY;
        }
        List<Path> files = plain.stream().skip(1).map(Path::of).toList();
        return IntakeWindow.run(classes, files)
                .map(city ->
                        run(
                                new String[] {
                                    "--city",
                                    city.toString(),
                                    "--locale",
                                    Texts.isChinese() ? "zh_CN" : "en"
                                },
                                env,
                                machine,
                                out,
                                err))
                .orElse(DONE);
    }

    /// Before anything starts, since a tour takes minutes to come to its first picture.
    private static void tryWriting(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.delete(Files.createTempFile(folder, "try", null));
    }

    /// @param next gets the city for which the console was left, if it was
    private static int play(
            Options options, DataFolder data, AtomicReference<Optional<Path>> next) {
        CompletableFuture<Integer> exitCode = new CompletableFuture<>();
        FxThread.startToolkit(() -> {
            FxThread.keepToolkitWithoutWindows();
            Console console = new Console(options, data, exitCode, InstantSource.system());
            console.setOnReopen(city -> next.set(Optional.of(city)));
            Thread.setDefaultUncaughtExceptionHandler(new CrashHandler(console::showBug));
            console.start();
        });
        int code = exitCode.join();
        Logger.getLogger(ConsoleMain.class.getName()).log(Level.INFO, "exit code {0}", code);
        return code;
    }
}
