package org.fengqiao.console.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RadiusTest {

    @ParameterizedTest
    @CsvSource({
        "750, 750",
        "750m, 750",
        "750 米, 750",
        "1.5km, 1500",
        "1.5 公里, 1500",
        "２千米, 2000",
        "10, 10",
        "5000, 5000"
    })
    void whatOperatorsTypeIsUnderstood(String typed, double metres) {
        assertEquals(Optional.of(new Radius(metres)), Radius.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "-5", "9", "5001", "6km", "1e3", "km", "1.5.2", "99999999999"})
    void whatMayNotBeAskedForIsNoRadius(String typed) {
        assertEquals(Optional.empty(), Radius.parse(typed));
    }

    @Test
    void radiusBeyondTheWireIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Radius(5001));
        assertThrows(IllegalArgumentException.class, () -> new Radius(Double.NaN));
    }
}
