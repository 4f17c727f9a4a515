package org.fengqiao.backend.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.backend.audit.FlowChain.Link;
import org.jspecify.annotations.Nullable;

/// What follows `--verify-log`.
///
/// @param data folder of the database
/// @param expected links that must be in the log
record VerifyOptions(Path data, List<Link> expected) {

    private static final String DATA = "--data";
    private static final String DATA_LONG = "--fengqiao.data";
    private static final String EXPECT = "--expect";

    /// A value stands behind its option, after a blank or an equals sign.
    ///
    /// @throws IllegalArgumentException saying what is wrong
    static VerifyOptions of(String... arguments) {
        Path data = Path.of("fengqiao-data");
        List<Link> expected = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (name.equals(VerifyLog.OPTION)) {
                continue;
            }
            if (!List.of(DATA, DATA_LONG, EXPECT).contains(name)) {
                throw new IllegalArgumentException(argument + "?");
            }
            @Nullable String value =
                    equals >= 0
                            ? argument.substring(equals + 1)
                            : i + 1 < arguments.length ? arguments[++i] : null;
            if (value == null || value.isEmpty()) {
                throw new IllegalArgumentException(name + " …?");
            }
            if (name.equals(EXPECT)) {
                expected.add(Link.of(value));
            } else {
                data = Path.of(value);
            }
        }
        return new VerifyOptions(data, expected);
    }
}
