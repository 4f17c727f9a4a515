package org.fengqiao.console.disk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Names of files and folders for what people call themselves and their things.
public final class FileName {

    private FileName() {}

    /// The name that belongs to a text and to no other; none leads out of its folder or has an
    /// ending. [java.net.URLDecoder] gives the text back.
    public static String of(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace(".", "%2E");
    }
}
