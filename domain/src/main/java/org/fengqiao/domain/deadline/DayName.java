package org.fengqiao.domain.deadline;

/// What a holiday is called, in the two languages of the product.
public record DayName(String zh, String en) {

    public DayName {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "a holiday has a Chinese and an English name: '" + zh + "', '" + en + "'");
        }
    }
}
