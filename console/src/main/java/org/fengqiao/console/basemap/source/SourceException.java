package org.fengqiao.console.basemap.source;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// A tile that cannot be had, or a source that cannot be opened. Its message is for logs, [#say]
/// for people. Keys are never part of it.
public final class SourceException extends Exception {

    private static final long serialVersionUID = 1;

    private final SourceFault fault;
    private final transient Object[] args;
    private final transient @Nullable Duration notBefore;

    public SourceException(SourceFault fault, Object... args) {
        this(null, fault, args);
    }

    /// @param notBefore how long the server wants to be left alone; null where it does not say
    SourceException(@Nullable Duration notBefore, SourceFault fault, Object... args) {
        super(fault + " " + Arrays.toString(args));
        this.fault = fault;
        this.args = args.clone();
        this.notBefore = notBefore;
    }

    public SourceFault fault() {
        return fault;
    }

    public Optional<Duration> notBefore() {
        return Optional.ofNullable(notBefore);
    }

    /// What is wrong, in the language of the interface.
    public String say() {
        return Texts.of("basemap").get("fault." + fault, args);
    }
}
