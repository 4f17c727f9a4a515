package org.fengqiao.console.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What can be said on the command line. What `--help` says about each stands in [HelpTexts].
@Command(
        name = "fengqiao",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        footerHeading = "%n")
final class Options {

    /// Size of the picture the console is laid out in, in pixels.
    record Size(int width, int height) {

        static final Size DEFAULT = new Size(1920, 1080);

        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    @Option(names = "--backend", paramLabel = "URL", converter = BackendConverter.class)
    private @Nullable HttpUrl backend;

    @Option(names = "--city", paramLabel = "DIR")
    private @Nullable Path city;

    @Option(names = "--user", paramLabel = "NAME")
    private @Nullable String user;

    @Option(names = "--headless")
    private boolean headless;

    @Option(names = "--tour", paramLabel = "DIR")
    private @Nullable Path tour;

    @Option(names = "--locale", paramLabel = "zh_CN|en", converter = LocaleConverter.class)
    private Locale locale = Texts.ZH;

    @Option(names = "--theme", paramLabel = "night|day|wall", converter = ThemeConverter.class)
    private Theme theme = Theme.NIGHT;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--styles", paramLabel = "DIR")
    private @Nullable Path styles;

    @Option(names = "--basemaps", paramLabel = "FILE")
    private @Nullable Path basemaps;

    @Option(names = "--size", paramLabel = "WxH", converter = SizeConverter.class)
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

    Theme theme() {
        return theme;
    }

    Path data() {
        return data == null ? DataFolder.usual() : data;
    }

    Optional<Path> styles() {
        return Optional.ofNullable(styles);
    }

    Optional<Path> basemaps() {
        return Optional.ofNullable(basemaps);
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

    static final class ThemeConverter implements ITypeConverter<Theme> {
        @Override
        public Theme convert(String value) {
            return Arrays.stream(Theme.values())
                    .filter(theme -> theme.word().equals(value))
                    .findFirst()
                    .orElseThrow(() -> bad("option.notTheme", value));
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
