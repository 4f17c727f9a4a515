package org.fengqiao.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.resource.KeyPlace;
import org.fengqiao.domain.resource.KeyPlaceKind;
import org.fengqiao.domain.resource.ResourceId;
import org.locationtech.jts.geom.Polygon;

/// Key places on plausible spots (示意): in each grid exactly as many as its figures count.
final class KeyPlaceMaker {

    private static final String SAMPLE = "（示意）";

    private KeyPlaceMaker() {}

    /// In order of grid.
    static List<KeyPlace> make(AreaTree tree, long seed) {
        SplittableRandom random = new SplittableRandom(Noise.seed(seed, "key places"));
        List<KeyPlace> places = new ArrayList<>();
        for (Area grid : tree.listLevel(Level.GRID)) {
            Chain ring = Chain.of((Polygon) grid.shape());
            String community =
                    SampleNames.community(tree.get(grid.code().at(Level.COMMUNITY)).name());
            for (int i = 1; i <= grid.figures().weight(AreaFigures.KEY_PLACES); i++) {
                KeyPlaceKind kind = kind(random.nextInt(100));
                places.add(
                        new KeyPlace(
                                ResourceId.of("KP-" + grid.code() + "-" + i),
                                kind,
                                community + grid.name() + word(kind) + i + SAMPLE,
                                Site.inside(ring, random).position(),
                                grid.code()));
            }
        }
        return places;
    }

    private static KeyPlaceKind kind(int percent) {
        return percent < 24
                ? KeyPlaceKind.MARKET
                : percent < 42
                        ? KeyPlaceKind.SCHOOL
                        : percent < 58
                                ? KeyPlaceKind.HOTEL
                                : percent < 74
                                        ? KeyPlaceKind.ENTERTAINMENT
                                        : percent < 90
                                                ? KeyPlaceKind.BUILDING_SITE
                                                : percent < 96
                                                        ? KeyPlaceKind.FUEL_STATION
                                                        : KeyPlaceKind.HAZARDOUS_GOODS;
    }

    private static String word(KeyPlaceKind kind) {
        return switch (kind) {
            case SCHOOL -> "学校";
            case FUEL_STATION -> "加油站";
            case HAZARDOUS_GOODS -> "危化品单位";
            case BUILDING_SITE -> "工地";
            case MARKET -> "市场";
            case HOTEL -> "旅店";
            case ENTERTAINMENT -> "娱乐场所";
        };
    }
}
