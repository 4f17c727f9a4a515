package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.cityimport.datum.Shift;
import org.fengqiao.cityimport.read.RawFeature;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.CameraType;
import org.fengqiao.domain.resource.CameraView;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.resource.ResourceKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Makes resources of the rows and points of a layer.
final class PointPlacer {

    private static final CameraView ALL_AROUND = new CameraView(CameraType.PTZ_DOME, 0, 360, 100);

    private final PlaceIndex places;
    private final List<Finding> findings;
    private final List<Resource> made = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private Map<Integer, String> unread = Map.of();

    PointPlacer(AreaTree tree, List<Finding> findings) {
        this.places = new PlaceIndex(tree);
        this.findings = findings;
    }

    List<Resource> list() {
        return made;
    }

    void add(int index, PointSource source, Shift shift) {
        unread = source.layer().unread();
        int before = made.size();
        for (RawFeature feature : source.layer().features()) {
            add(index, source, shift, feature);
        }
        findings.add(
                new Finding(
                        Kind.POINT_COUNT,
                        source.layer().file(),
                        0,
                        "",
                        "",
                        made.size() - before,
                        null));
    }

    private static String value(RawFeature feature, @Nullable String column) {
        return column == null ? "" : feature.value(column);
    }

    private void add(int index, PointSource source, Shift shift, RawFeature feature) {
        Report report = new Report(source, feature);
        String word = value(feature, source.columns().kind());
        ResourceKind kind = KindWords.find(word).orElse(source.kind());
        LonLat position = position(source, shift, feature, report).orElse(null);
        if (position == null) {
            return;
        }
        if (kind == null) {
            report.add(Kind.UNKNOWN_KIND, word, position);
            return;
        }
        Area area = places.find(position).orElse(null);
        if (area == null) {
            report.add(Kind.POINT_OUTSIDE, position.toString(), position);
            return;
        }
        boolean camera = kind == ResourceKind.CAMERA;
        if (camera) {
            report.add(Kind.CAMERA_VIEW_ASSUMED, "", position);
        }
        String name = value(feature, source.columns().name());
        String phone = value(feature, source.columns().phone()).replaceAll("[^0-9+]", "");
        try {
            made.add(
                    new Resource(
                            id(index, kind, source, feature),
                            kind,
                            name.isEmpty() ? kind.name() + " " + feature.number() : name,
                            position,
                            area.code(),
                            phone.isEmpty() ? null : phone,
                            camera ? ALL_AROUND : null,
                            Map.of()));
        } catch (IllegalArgumentException e) {
            report.add(Kind.BAD_POINT, String.valueOf(e.getMessage()), position);
        }
    }

    /// The file's own id where it can be one and is not taken.
    private ResourceId id(int index, ResourceKind kind, PointSource source, RawFeature feature) {
        String own = value(feature, source.columns().id());
        String id =
                own.matches("[A-Za-z0-9-]{1,40}") && !ids.contains(own)
                        ? own
                        : "%s-%d-%d"
                                .formatted(
                                        kind.name().replace('_', '-'), index + 1, feature.number());
        ids.add(id);
        return ResourceId.of(id);
    }

    private Optional<LonLat> position(
            PointSource source, Shift shift, RawFeature feature, Report report) {
        Geometry shape = feature.shape();
        if (shape != null && !shape.isEmpty()) {
            try {
                Coordinate at = shift.apply(shape.getInteriorPoint()).getCoordinate();
                return Optional.of(new LonLat(at.x, at.y));
            } catch (IllegalArgumentException e) {
                report.add(Kind.NOWHERE, String.valueOf(e.getMessage()), null);
                return Optional.empty();
            }
        }
        String address = value(feature, source.columns().address());
        Optional<Area> named = places.named(address);
        if (named.isEmpty()) {
            String why = unread.getOrDefault(feature.number(), "");
            report.add(
                    why.isEmpty() ? Kind.UNPLACED : Kind.BAD_COORDINATES,
                    why.isEmpty() ? address : why,
                    null);
            return Optional.empty();
        }
        Coordinate at = named.get().shape().getInteriorPoint().getCoordinate();
        LonLat middle = new LonLat(at.x, at.y);
        report.add(Kind.PLACED_BY_AREA, named.get().name(), middle);
        return Optional.of(middle);
    }

    private final class Report {
        private final PointSource source;
        private final RawFeature feature;

        private Report(PointSource source, RawFeature feature) {
            this.source = source;
            this.feature = feature;
        }

        private void add(Kind kind, String detail, @Nullable LonLat where) {
            String name = value(feature, source.columns().name());
            findings.add(
                    new Finding(
                            kind,
                            source.layer().file(),
                            feature.number(),
                            name.isEmpty() ? value(feature, source.columns().id()) : name,
                            detail,
                            0,
                            where == null
                                    ? null
                                    : new Envelope(new Coordinate(where.lon(), where.lat()))));
        }
    }
}
