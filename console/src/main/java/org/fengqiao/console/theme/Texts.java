package org.fengqiao.console.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The texts of one room in Chinese and English, switchable while running.
///
/// Each room has two files beside its classes, `texts_zh_CN.properties` and `texts_en.properties`
/// (UTF-8, [MessageFormat] patterns, so an apostrophe is written twice). [#get] may be called from
/// any thread; what [#bind] gives and the locale belong to the FX thread.
public final class Texts {

    public static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    public static final Locale EN = Locale.ENGLISH;

    private static final ObjectProperty<Locale> LOCALE = new SimpleObjectProperty<>(ZH);
    private static final Map<String, Texts> ROOMS = new ConcurrentHashMap<>();

    private final String room;
    private final Map<String, String> chinese;
    private final Map<String, String> english;

    private Texts(String room) {
        this.room = room;
        chinese = load(room, "zh_CN");
        english = load(room, "en");
    }

    /// @param room name of the console's room, e.g. `incident`
    /// @throws IllegalArgumentException if the room has no bundles
    public static Texts of(String room) {
        return ROOMS.computeIfAbsent(room, Texts::new);
    }

    /// Either [#ZH] or [#EN]; everything bound follows it.
    public static ObjectProperty<Locale> localeProperty() {
        return LOCALE;
    }

    public static Locale locale() {
        return LOCALE.get();
    }

    public static boolean isChinese() {
        return !LOCALE.get().getLanguage().equals("en");
    }

    /// For things that carry both names, such as classes and departments.
    public static String pick(String zh, String en) {
        return isChinese() ? zh : en;
    }

    /// As [#pick], following the locale.
    public static ObservableValue<String> bindPick(String zh, String en) {
        return LOCALE.map(_ -> pick(zh, en));
    }

    /// Words that are put together in the language of the moment, following the locale.
    public static ObservableValue<String> bindWords(Supplier<String> words) {
        return LOCALE.map(_ -> words.get());
    }

    /// @throws IllegalArgumentException naming bundle and key if there is no such text
    public String get(String key, Object... args) {
        String pattern = (isChinese() ? chinese : english).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException(
                    "no text '" + key + "' for " + locale() + " in the bundles of room " + room);
        }
        return new MessageFormat(pattern, locale()).format(args);
    }

    public Set<String> keys() {
        return chinese.keySet();
    }

    public boolean has(String key) {
        return chinese.containsKey(key);
    }

    /// The text, following the locale and every argument that is itself an [ObservableValue].
    public ObservableValue<String> bind(String key, Object... args) {
        List<Observable> sources = new ArrayList<>();
        sources.add(LOCALE);
        for (Object arg : args) {
            if (arg instanceof ObservableValue<?> value) {
                sources.add(value);
            }
        }
        return Bindings.createStringBinding(
                () -> get(key, currentValues(args)), sources.toArray(Observable[]::new));
    }

    private static Object[] currentValues(Object[] args) {
        Object[] now = args.clone();
        for (int i = 0; i < now.length; i++) {
            if (now[i] instanceof ObservableValue<?> value) {
                Object inner = value.getValue();
                now[i] = inner == null ? "" : inner;
            }
        }
        return now;
    }

    private static Map<String, String> load(String room, String tag) {
        String path = "/org/fengqiao/console/" + room + "/texts_" + tag + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no text bundle " + path);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties.entrySet().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    e -> (String) e.getKey(), e -> (String) e.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
