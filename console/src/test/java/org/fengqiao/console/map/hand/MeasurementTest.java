package org.fengqiao.console.map.hand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fengqiao.console.geo.Geodesic.Place;
import org.fengqiao.console.theme.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    private static final Measurement THREE =
            Measurement.NONE
                    .with(new Place(118, 0))
                    .with(new Place(119, 0))
                    .with(new Place(120, 0));

    @AfterEach
    void chinese() {
        Texts.localeProperty().set(Texts.ZH);
    }

    @Test
    void lengthRunsOnFromPlaceToPlace() {
        List<Double> running = THREE.runningM();
        assertEquals(0, running.getFirst());
        assertEquals(111_319.491, running.get(1), 1e-3);
        assertEquals(222_638.982, running.get(2), 1e-3);
        assertEquals(222_638.982, THREE.lengthM(), 1e-3);
    }

    @Test
    void theLastPlaceIsTakenBackAndNothingBeforeTheFirst() {
        assertEquals(2, THREE.withoutLast().places().size());
        assertSame(Measurement.NONE, Measurement.NONE.withoutLast());
        assertEquals(0, Measurement.NONE.lengthM());
    }

    @Test
    void aDoubleClickSetsOnePlace() {
        assertEquals(THREE, THREE.with(new Place(120, 0)));
    }

    @Test
    void belowThreePlacesThereIsNoArea() {
        assertEquals(0, THREE.withoutLast().extent().areaM2());
        assertEquals(0, Measurement.NONE.extent().areaM2());
    }

    @Test
    void aRingThatCrossesItselfSaysSo() {
        Measurement square =
                Measurement.NONE
                        .with(new Place(118, 32))
                        .with(new Place(119, 32))
                        .with(new Place(119, 33))
                        .with(new Place(118, 33));
        assertFalse(square.isCrossing());
        Measurement bow =
                Measurement.NONE
                        .with(new Place(118, 32))
                        .with(new Place(119, 33))
                        .with(new Place(119, 32))
                        .with(new Place(118, 33));
        assertTrue(bow.isCrossing());
    }

    @Test
    void lengthsAndAreasAreSaidInTheUnitThatFits() {
        Texts.localeProperty().set(Texts.EN);
        assertEquals("12.3 m", MeasureText.length(12.34));
        assertEquals("1.00 km", MeasureText.length(999.96));
        assertEquals("54.97 km", MeasureText.length(54_972.271));
        assertEquals("222.6 km", MeasureText.length(222_638.982));
        assertEquals("50.0 m² (0.08 mu)", MeasureText.area(50));
        assertEquals("6,667 m² (10.00 mu)", MeasureText.area(6666.7));
        assertEquals("0.100 km² (150 mu)", MeasureText.area(99_999.7));
        assertEquals("24,952.306 km² (37,428,459 mu)", MeasureText.area(24_952_305_678.0));
    }

    @Test
    void inChineseAreasAreAlsoSaidInMu() {
        Texts.localeProperty().set(Texts.ZH);
        assertEquals("10,000 m²（15.00 亩）", MeasureText.area(10_000));
        assertEquals("1.000 km²（1,500 亩）", MeasureText.area(1_000_000));
    }
}
