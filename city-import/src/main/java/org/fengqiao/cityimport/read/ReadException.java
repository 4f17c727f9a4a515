package org.fengqiao.cityimport.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A file that cannot be read, with the place in it and the reason; whoever shows it puts the
/// reason into the reader's language.
public final class ReadException extends IOException {

    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        /// None of the formats read here.
        UNKNOWN_FORMAT,
        /// Of another format than its ending says, or of none; detail: the ending.
        OTHER_CONTENT,
        /// Larger than what is read here; detail: the limit.
        TOO_LARGE,
        TOO_MANY_FEATURES,
        /// Collections nested too deeply.
        TOO_DEEP,
        /// The file ends before it should.
        TRUNCATED,
        /// Broken; detail: how.
        BROKEN,
        /// A geometry of a type that is not read here.
        WRONG_TYPE,
        /// A coordinate that is no finite number.
        BAD_COORDINATE,
        /// A file that belongs to this one is not there; detail: its name.
        PART_MISSING,
        /// Text in an encoding that was not recognised.
        BAD_ENCODING,
        /// Nothing in it.
        EMPTY,
        /// A folder without a file that is read here; detail: the endings of those that are.
        NO_LAYER,
        /// All of it lies elsewhere; detail: how many things that are, in brackets.
        OUTSIDE,
        /// A coordinate system that nobody here knows; detail: its name.
        UNKNOWN_DATUM,
        /// A packed file that unpacks to far more than it could hold honestly.
        BOMB
    }

    private final String file;
    private final String place;
    private final Reason reason;
    private final String detail;

    /// @param place feature, line or part of the file, untranslated; may be empty
    /// @param detail an untranslated particular; may be empty
    public ReadException(
            String file, String place, Reason reason, String detail, @Nullable Throwable cause) {
        super(
                file
                        + (place.isEmpty() ? "" : ", " + place)
                        + ": "
                        + reason
                        + (detail.isEmpty() ? "" : " (" + detail + ")"),
                cause);
        this.file = file;
        this.place = place;
        this.reason = reason;
        this.detail = detail;
    }

    public ReadException(String file, String place, Reason reason, String detail) {
        this(file, place, reason, detail, null);
    }

    public String file() {
        return file;
    }

    public String place() {
        return place;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }
}
