package org.fengqiao.backend.problem;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.fengqiao.domain.wire.Messages.Problem;

/// The backend's sentences for people, Chinese unless English is asked for.
public final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /// The language of the backend's answers that is nearest to what a client asks for.
    public static Locale language(Locale asked) {
        return asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /// A sentence in one of the two languages.
    ///
    /// @throws java.util.MissingResourceException if there is no such text
    public static String text(Locale locale, String key, Object... arguments) {
        ResourceBundle bundle = bundle(locale);
        // Numbers and codes are passed as they are: 1,234 would not be a sequence number any more.
        Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(plain);
    }

    /// As [#text] without arguments, where there is such a text.
    public static Optional<String> find(Locale locale, String key) {
        ResourceBundle bundle = bundle(locale);
        return bundle.containsKey(key) ? Optional.of(text(locale, key)) : Optional.empty();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "org.fengqiao.backend.problem.texts", language(locale), NO_FALLBACK);
    }

    public static Problem problem(Locale locale, Refusal refusal) {
        return new Problem(refusal.code(), reason(locale, refusal), refusal.field());
    }

    public static String reason(Locale locale, Refusal refusal) {
        return text(locale, "problem." + refusal.code(), refusal.arguments());
    }
}
