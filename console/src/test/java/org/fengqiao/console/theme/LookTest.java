package org.fengqiao.console.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookTest {

    @AfterEach
    void backToUsual() {
        Look.themeProperty().set(Theme.NIGHT);
        Look.scaleTo(1);
    }

    @Test
    void onTheWallTheInterfaceIsLargerThanWasChosen() {
        List<Double> told = new ArrayList<>();
        Look.scaleProperty().addListener((_, _, now) -> told.add(now.doubleValue()));
        Look.scaleTo(1.5);
        Look.themeProperty().set(Theme.WALL);
        assertEquals(1.5, Look.chosenScaleProperty().get());
        assertEquals(15 * 1.6, Look.px(10), 1e-9);
        Look.themeProperty().set(Theme.DAY);
        assertEquals(List.of(1.5, 1.5 * 1.6, 1.5), told);
    }

    @Test
    void theSwitchGoesRoundAllThemes() {
        assertEquals(Theme.DAY, Theme.NIGHT.next());
        assertEquals(Theme.WALL, Theme.DAY.next());
        assertEquals(Theme.NIGHT, Theme.WALL.next());
    }

    @ParameterizedTest
    @EnumSource
    void everyThemeHasItsSheets(Theme theme) {
        for (String sheet : theme.sheets()) {
            assertNotNull(Look.class.getResource(sheet), sheet);
        }
    }
}
