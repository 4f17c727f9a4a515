package org.fengqiao.domain.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The code of an area on one of the five levels, as digits: city and district 6 (GB/T 2260; a city
/// ends in `00`), street 9, community 12, grid 15.
///
/// A child's code starts with its parent's, except that a district starts with the first four
/// digits of its city. That holds for the codes of one city's own division; names are looked up,
/// never derived from a prefix.
public record AreaCode(@JsonValue String digits) implements Comparable<AreaCode> {

    @JsonCreator
    public AreaCode {
        int length = digits.length();
        if (length != 6 && length != 9 && length != 12 && length != 15) {
            throw new IllegalArgumentException(
                    "area code must have 6, 9, 12 or 15 digits: '" + digits + "'");
        }
        // A loop, because a city has some fifteen thousand of them and waits for each.
        for (int i = 0; i < length; i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                throw new IllegalArgumentException("area code must be digits: '" + digits + "'");
            }
        }
    }

    public static AreaCode of(String digits) {
        return new AreaCode(digits);
    }

    public Level level() {
        return switch (digits.length()) {
            case 6 -> digits.endsWith("00") ? Level.CITY : Level.DISTRICT;
            case 9 -> Level.STREET;
            case 12 -> Level.COMMUNITY;
            default -> Level.GRID;
        };
    }

    /// True if `other` is this area or lies inside it.
    public boolean contains(AreaCode other) {
        return other.digits.startsWith(level() == Level.CITY ? digits.substring(0, 4) : digits);
    }

    /// This code's ancestor (or itself) on an outer level.
    ///
    /// @throws IllegalArgumentException if `level` lies further in than this code
    public AreaCode at(Level level) {
        if (level().isOutside(level)) {
            throw new IllegalArgumentException(digits + " has no ancestor on level " + level);
        }
        return switch (level) {
            case CITY -> new AreaCode(digits.substring(0, 4) + "00");
            case DISTRICT -> new AreaCode(digits.substring(0, 6));
            case STREET -> new AreaCode(digits.substring(0, 9));
            case COMMUNITY -> new AreaCode(digits.substring(0, 12));
            case GRID -> this;
        };
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
