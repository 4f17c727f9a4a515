package org.fengqiao.console.app;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// What `--help` says, in the language of the moment: the texts of this room that begin with
/// `help.`, under the keys picocli asks for (the name of an option, or `usage.` and a section).
final class HelpTexts extends ResourceBundle {

    private static final String PREFIX = "help.";

    private final Texts texts = Texts.of("app");

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.has(PREFIX + key) ? texts.get(PREFIX + key) : null;
    }

    @Override
    protected Set<String> handleKeySet() {
        return texts.keys().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(handleKeySet());
    }
}
