package org.fengqiao.console.intake;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.code.LevelNames;
import org.jspecify.annotations.Nullable;

/// Names of levels as they are typed: `市,区,街道` or `城=Town,坊=Ward`.
final class LevelWords {

    private LevelWords() {}

    /// Null where nothing is typed.
    ///
    /// @throws IllegalArgumentException if there are fewer than two or more than five
    static @Nullable LevelNames parse(String typed) {
        return typed.isBlank() ? null : of(List.of(typed.split("[,，]")));
    }

    static LevelNames of(List<String> parts) {
        List<LevelNames.Name> names = new ArrayList<>();
        for (String each : parts) {
            int at = each.indexOf('=');
            String zh = (at < 0 ? each : each.substring(0, at)).strip();
            names.add(new LevelNames.Name(zh, at < 0 ? zh : each.substring(at + 1).strip()));
        }
        return new LevelNames(names);
    }
}
