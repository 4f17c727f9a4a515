package org.fengqiao.console.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What can be said on the command line.
@Command(
        name = "fengqiao",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Opens the command-centre console 枫桥 Fengqiao.",
        footer = {
            "",
            "Exit codes: 0 done; 1 failed, or a step of the tour did not happen;",
            "2 an option is wrong; 3 there is no display (see --headless)."
        })
final class Options {

    /// Size of the picture the console is laid out in, in pixels.
    record Size(int width, int height) {

        static final Size DEFAULT = new Size(1920, 1080);

        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    @Option(
            names = "--backend",
            paramLabel = "URL",
            converter = BackendConverter.class,
            description =
                    "Dispatch backend to sign in at, such as https://host:8443. Without it the"
                            + " packaged backend is started on this machine with the sample city.")
    private @Nullable HttpUrl backend;

    @Option(
            names = "--city",
            paramLabel = "DIR",
            description =
                    "City folder the packaged backend opens, as 'fengqiao import' writes it"
                            + " (default: the sample city). Each city has a database of its own.")
    private @Nullable Path city;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description =
                    "Whom to sign in as. With the packaged backend one of its sample users"
                            + " (default: operator), signed in at once; otherwise the name the"
                            + " sign-in pane begins with.")
    private @Nullable String user;

    @Option(
            names = "--headless",
            description = "Run without a display; of use together with --tour.")
    private boolean headless;

    @Option(
            names = "--tour",
            paramLabel = "DIR",
            description =
                    "Play the main job by itself and write a numbered picture and a line of JSON"
                            + " for each step into DIR, then leave.")
    private @Nullable Path tour;

    @Option(
            names = "--locale",
            paramLabel = "zh_CN|en",
            converter = LocaleConverter.class,
            description = "Language of the interface (default: zh_CN).")
    private Locale locale = Texts.ZH;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder for the outbox, the log and the packaged backend's database. One"
                            + " console at a time.")
    private @Nullable Path data;

    @Option(
            names = "--styles",
            paramLabel = "DIR",
            description =
                    "Folder with map styles of your own: desk-day.json, desk-night.json, taken"
                            + " over whenever they are saved (default: styles in the data folder).")
    private @Nullable Path styles;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = SizeConverter.class,
            description =
                    "Size of the window, or of the picture with --headless (default: 1920x1080).")
    private @Nullable Size size;

    Optional<HttpUrl> backend() {
        return Optional.ofNullable(backend);
    }

    Optional<Path> city() {
        return Optional.ofNullable(city);
    }

    Optional<String> user() {
        return Optional.ofNullable(user);
    }

    boolean headless() {
        return headless;
    }

    Optional<Path> tour() {
        return Optional.ofNullable(tour);
    }

    Locale locale() {
        return locale;
    }

    Path data() {
        return data == null ? DataFolder.usual() : data;
    }

    Optional<Path> styles() {
        return Optional.ofNullable(styles);
    }

    Optional<Size> size() {
        return Optional.ofNullable(size);
    }

    private static TypeConversionException bad(String key, Object... args) {
        return new TypeConversionException(Texts.of("app").get(key, args));
    }

    static final class BackendConverter implements ITypeConverter<HttpUrl> {
        @Override
        public HttpUrl convert(String value) {
            HttpUrl url = HttpUrl.parse(value);
            if (url == null) {
                throw bad("option.notUrl", value);
            }
            if (url.query() != null || url.fragment() != null || !url.username().isEmpty()) {
                throw bad("option.urlTooLong", value);
            }
            return url;
        }
    }

    static final class LocaleConverter implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String value) {
            return switch (value) {
                case "zh_CN", "zh-CN", "zh" -> Texts.ZH;
                case "en" -> Texts.EN;
                default -> throw bad("option.notLocale", value);
            };
        }
    }

    static final class SizeConverter implements ITypeConverter<Size> {

        private static final int LEAST_WIDTH = 1024;
        private static final int LEAST_HEIGHT = 640;
        private static final int GREATEST = 7680;

        @Override
        public Size convert(String value) {
            String[] parts = value.split("x", -1);
            if (parts.length == 2) {
                try {
                    return checked(value, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
                } catch (NumberFormatException e) {
                    throw bad("option.notSize", value);
                }
            }
            throw bad("option.notSize", value);
        }

        private static Size checked(String value, int width, int height) {
            if (width < LEAST_WIDTH
                    || height < LEAST_HEIGHT
                    || width > GREATEST
                    || height > GREATEST) {
                throw bad(
                        "option.sizeOutside",
                        value,
                        new Size(LEAST_WIDTH, LEAST_HEIGHT),
                        new Size(GREATEST, GREATEST));
            }
            return new Size(width, height);
        }
    }
}
