package org.fengqiao.console.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// Cities for tests: squares within squares around 118.78° E, 32.06° N.
public final class SmallCity {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final String SYLLABLES = "玄武秦淮建邺鼓楼浦口栖霞雨花台江宁六合溧水高淳梅园新街锁金村后宰门孝陵卫重行长乐";
    private static final Envelope WHOLE = new Envelope(118.6, 119.0, 31.9, 32.2);

    private final List<Area> areas = new ArrayList<>();

    /// 南京市 with 玄武区 (梅园新村街道, 锁金村街道) and 六合区, each with communities and grids.
    public static AreaTree nanjing() {
        SmallCity city = new SmallCity();
        city.add("320100", "南京市", null, WHOLE, true);
        for (int d = 0; d < 2; d++) {
            Envelope district = part(WHOLE, d, 2);
            String districtCode = d == 0 ? "320102" : "320116";
            city.add(districtCode, d == 0 ? "玄武区" : "六合区", "320100", district, true);
            for (int s = 0; s < 2; s++) {
                String[][] streets = {{"梅园新村街道", "锁金村街道"}, {"雄州街道", "龙池街道"}};
                Envelope street = part(district, s, 2);
                String streetCode = districtCode + "00" + (s + 1);
                city.add(streetCode, streets[d][s], districtCode, street, false);
                city.fill(streetCode, street, 2, 3, "社区", "网格");
            }
        }
        return new AreaTree(city.areas);
    }

    /// A city of names put together at random from characters with one or more readings.
    public static AreaTree random(RandomGenerator random, int communities, int gridsEach) {
        SmallCity city = new SmallCity();
        city.add("320100", "南京市", null, WHOLE, true);
        city.add("320102", "玄武区", "320100", WHOLE, true);
        city.add("320102001", "新街口街道", "320102", WHOLE, false);
        for (int c = 0; c < communities; c++) {
            String code = "320102001%03d".formatted(c + 1);
            StringBuilder name = new StringBuilder();
            for (int i = 2 + random.nextInt(3); i > 0; i--) {
                name.append(SYLLABLES.charAt(random.nextInt(SYLLABLES.length())));
            }
            city.add(code, name + "社区", "320102001", part(WHOLE, c, communities), false);
            for (int g = 0; g < gridsEach; g++) {
                city.add(
                        "%s%03d".formatted(code, g + 1),
                        name + "第%03d网格".formatted(g + 1),
                        code,
                        part(part(WHOLE, c, communities), g, gridsEach),
                        false);
            }
        }
        return new AreaTree(city.areas);
    }

    private void fill(
            String street,
            Envelope box,
            int communities,
            int gridsEach,
            String communitySuffix,
            String gridSuffix) {
        for (int c = 0; c < communities; c++) {
            String community = "%s%03d".formatted(street, c + 1);
            Envelope communityBox = part(box, c, communities);
            add(community, "第" + (c + 1) + communitySuffix, street, communityBox, false);
            for (int g = 0; g < gridsEach; g++) {
                add(
                        "%s%03d".formatted(community, g + 1),
                        "%03d%s".formatted(g + 1, gridSuffix),
                        community,
                        part(communityBox, g, gridsEach),
                        false);
            }
        }
    }

    private void add(
            String code, String name, @Nullable String parent, Envelope box, boolean surveyed) {
        areas.add(
                new Area(
                        AreaCode.of(code),
                        name,
                        parent == null ? null : AreaCode.of(parent),
                        false,
                        surveyed,
                        new AreaFigures((int) (box.getArea() * 1e7), 400, 420, 12, 1, 30),
                        SHAPES.toGeometry(box)));
    }

    /// The n-th of `count` strips, alternately cut along the longer side.
    private static Envelope part(Envelope box, int n, int count) {
        if (box.getWidth() >= box.getHeight()) {
            double step = box.getWidth() / count;
            double left = box.getMinX() + n * step;
            return new Envelope(left, left + step, box.getMinY(), box.getMaxY());
        }
        double step = box.getHeight() / count;
        double top = box.getMaxY() - n * step;
        return new Envelope(box.getMinX(), box.getMaxX(), top - step, top);
    }
}
