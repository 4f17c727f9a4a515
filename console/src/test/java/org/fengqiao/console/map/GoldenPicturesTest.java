package org.fengqiao.console.map;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sample city in every theme at three zooms, and at two and three times the density, against
/// pictures that a person has looked at; see [Golden].
class GoldenPicturesTest {

    private static final List<Double> ZOOMS = List.of(9.0, 13.1, 16.2);

    @ParameterizedTest
    @ValueSource(strings = {"desk-day", "desk-night", "wall"})
    void theMapLooksAsItWasApproved(String theme) throws IOException {
        try (MapStudio studio = MapStudio.open(theme, 480, 300)) {
            fill(studio);
            for (double zoom : ZOOMS) {
                MapStudio.doFx(() -> studio.map().jumpTo(118.785, 32.05, zoom));
                studio.settle();
                Golden.compare(studio, theme + "-" + zoom + ".png");
            }
        }
    }

    @Test
    void atTwiceTheDensityItIsTheSameAndFiner() throws IOException {
        try (MapStudio studio = MapStudio.open("desk-day", 480, 300, 2)) {
            fill(studio);
            MapStudio.doFx(() -> studio.map().jumpTo(118.785, 32.05, 13.1));
            studio.settle();
            Golden.compare(studio, "desk-day-13.1-twice.png");
        }
    }

    @Test
    void atThreeTimesTheDensityToo() throws IOException {
        try (MapStudio studio = MapStudio.open("desk-night", 320, 200, 3)) {
            fill(studio);
            MapStudio.doFx(() -> studio.map().jumpTo(118.785, 32.05, 14.4));
            studio.settle();
            Golden.compare(studio, "desk-night-14.4-thrice.png");
        }
    }

    private static void fill(MapStudio studio) {
        TestCity city = TestCity.load();
        List<AreaLayer> areas = MapPicture.areaLayers(city);
        MarkerLayer incidents = MapPicture.incidents(city, 10_000);
        MapStudio.doFx(() -> {
            TestCity.context().forEach(studio.map()::addLayer);
            areas.forEach(studio.map()::addLayer);
            studio.map().addLayer(incidents);
        });
    }
}
