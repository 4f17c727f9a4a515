package org.fengqiao.console.handover;

import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.handover.LogType;
import org.kordamp.ikonli.javafx.FontIcon;

/// Symbol and word of each type of entry: never the one without the other.
final class LogLook {

    private LogLook() {}

    static String word(LogType type) {
        return Texts.of("handover").get("type." + type.name());
    }

    static FontIcon icon(LogType type) {
        FontIcon icon = Icons.of(literal(type), 16);
        icon.getStyleClass().add("log-type-icon");
        return icon;
    }

    private static String literal(LogType type) {
        return switch (type) {
            case NOTE -> "mdi2n-note-text-outline";
            case CALL -> "mdi2p-phone-outline";
            case PROMISE -> "mdi2h-handshake-outline";
            case INSTRUCTION -> "mdi2b-bullhorn-outline";
            case HANDOVER -> "mdi2s-swap-horizontal";
            case CORRECTION -> "mdi2p-pencil-outline";
            case FULFILLED -> "mdi2c-check-circle-outline";
        };
    }
}
