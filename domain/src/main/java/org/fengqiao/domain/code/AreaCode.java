package org.fengqiao.domain.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The code of an area, from which its level and all its ancestors can be told without looking
/// anything up. It is written in one of two ways:
///
/// - *National*: only digits. City and district 6 (GB/T 2260; a city ends in `00`), street 9,
///   community 12, grid 15. A child's code starts with its parent's, except that a district starts
///   with the first four digits of its city.
/// - *Path*: for every city whose codes do not nest in that way (a municipality such as Beijing, a
///   city without districts, a county, a city abroad). The city's own codes from the outermost area
///   down, each followed by `~`: `110000~110101~110101001~`.
///
/// Names are looked up, never derived from a prefix.
///
/// @param digits the whole code as it travels and is stored; see [#local] for what people call it
public record AreaCode(@JsonValue String digits) implements Comparable<AreaCode> {

    /// Ends each part of a path; may stand in a URL and a STOMP destination as it is.
    private static final char SEPARATOR = '~';

    private static final int LONGEST_PART = 40;

    @JsonCreator
    public AreaCode {
        int length = digits.length();
        if (length > 0 && digits.charAt(length - 1) == SEPARATOR) {
            checkPath(digits);
        } else {
            checkNational(digits);
        }
    }

    public static AreaCode of(String digits) {
        return new AreaCode(digits);
    }

    /// The path code of a city that is known as `local` among its own people.
    ///
    /// @throws IllegalArgumentException as [#isLocal] says no
    public static AreaCode root(String local) {
        return new AreaCode(local + SEPARATOR);
    }

    /// The path code of an area directly inside this one.
    ///
    /// @throws IllegalArgumentException if this is a national code, or as [#isLocal] says no
    public AreaCode child(String local) {
        if (!isPath()) {
            throw new IllegalArgumentException(digits + " is no path");
        }
        return new AreaCode(digits + local + SEPARATOR);
    }

    /// Whether a city's own code of an area can be part of a path: 1 to 40 letters or digits of any
    /// script, `-`, `.` or `_`.
    public static boolean isLocal(String code) {
        if (code.isEmpty() || code.length() > LONGEST_PART) {
            return false;
        }
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '.' && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static void checkNational(String digits) {
        int length = digits.length();
        if (length != 6 && length != 9 && length != 12 && length != 15) {
            throw new IllegalArgumentException(
                    "area code must have 6, 9, 12 or 15 digits, or be a path: '" + digits + "'");
        }
        // A loop, because a city has some fifteen thousand of them and waits for each.
        for (int i = 0; i < length; i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                throw new IllegalArgumentException("area code must be digits: '" + digits + "'");
            }
        }
    }

    private static void checkPath(String digits) {
        int from = 0;
        int parts = 0;
        for (int to = digits.indexOf(SEPARATOR); to >= 0; to = digits.indexOf(SEPARATOR, from)) {
            if (!isLocal(digits.substring(from, to))) {
                throw new IllegalArgumentException("no area code: '" + digits + "'");
            }
            from = to + 1;
            parts++;
        }
        if (parts > Level.values().length) {
            throw new IllegalArgumentException("more than five levels: '" + digits + "'");
        }
    }

    private boolean isPath() {
        return digits.charAt(digits.length() - 1) == SEPARATOR;
    }

    /// The code people know the area by: the last part of a path, all of a national code.
    public String local() {
        return isPath()
                ? digits.substring(
                        digits.lastIndexOf(SEPARATOR, digits.length() - 2) + 1, digits.length() - 1)
                : digits;
    }

    public Level level() {
        if (isPath()) {
            int parts = (int) digits.chars().filter(c -> c == SEPARATOR).count();
            return Level.values()[parts - 1];
        }
        return switch (digits.length()) {
            case 6 -> digits.endsWith("00") ? Level.CITY : Level.DISTRICT;
            case 9 -> Level.STREET;
            case 12 -> Level.COMMUNITY;
            default -> Level.GRID;
        };
    }

    /// What the code of this area and those of all areas inside it start with, and no others.
    public String prefix() {
        return level() == Level.CITY && !isPath() ? digits.substring(0, 4) : digits;
    }

    /// True if `other` is this area or lies inside it.
    public boolean contains(AreaCode other) {
        return other.digits.startsWith(prefix());
    }

    /// This code's ancestor (or itself) on an outer level.
    ///
    /// @throws IllegalArgumentException if `level` lies further in than this code
    public AreaCode at(Level level) {
        return find(level)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                digits + " has no ancestor on level " + level));
    }

    /// This code's ancestor (or itself) on a level; absent where the level lies further in.
    public Optional<AreaCode> find(Level level) {
        if (level().isOutside(level)) {
            return Optional.empty();
        }
        return Optional.of(
                isPath()
                        ? new AreaCode(digits.substring(0, endOfPart(level.ordinal())))
                        : switch (level) {
                            case CITY -> new AreaCode(digits.substring(0, 4) + "00");
                            case DISTRICT -> new AreaCode(digits.substring(0, 6));
                            case STREET -> new AreaCode(digits.substring(0, 9));
                            case COMMUNITY -> new AreaCode(digits.substring(0, 12));
                            case GRID -> this;
                        });
    }

    private int endOfPart(int part) {
        int end = digits.indexOf(SEPARATOR);
        for (int i = 0; i < part; i++) {
            end = digits.indexOf(SEPARATOR, end + 1);
        }
        return end + 1;
    }

    /// By hand, as [#hashCode]: the ones that a record makes are put together at their first call,
    /// while everybody waits for the city.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AreaCode code && code.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public int compareTo(AreaCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
