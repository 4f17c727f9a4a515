package org.fengqiao.console.basemap.source;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes a key out of what a server sends back: error reports repeat the address that was asked
/// for, and people read them on the screen and in the log. Immutable.
final class KeyMask {

    static final String MASK = "***";

    /// Matches nothing.
    private static final Pattern NO_KEY = Pattern.compile("(?!)");

    private final Pattern key;

    /// @param key as it is; it is found as it travels in addresses, too
    KeyMask(@Nullable String key) {
        this.key =
                key == null || key.isEmpty()
                        ? NO_KEY
                        : Pattern.compile(
                                Pattern.quote(encoded(key)) + "|" + Pattern.quote(key),
                                Pattern.CASE_INSENSITIVE);
    }

    /// How a key stands in an address.
    static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    String hide(String text) {
        return key.matcher(text).replaceAll(MASK);
    }

    /// Pictures stay as they are.
    byte[] hide(byte[] body) {
        return PictureKind.of(body) == PictureKind.NONE
                ? hide(new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                : body;
    }
}
