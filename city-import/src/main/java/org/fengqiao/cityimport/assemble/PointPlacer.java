package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.cityimport.assemble.PointPositions.Position;
import org.fengqiao.cityimport.assemble.PointRegister.Point;
import org.fengqiao.cityimport.datum.Shift;
import org.fengqiao.cityimport.read.RawFeature;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.CameraType;
import org.fengqiao.domain.resource.CameraView;
import org.fengqiao.domain.resource.KeyPlace;
import org.fengqiao.domain.resource.KeyPlaceKind;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.resource.ResourceKind;

/// Makes resources and key places of the rows and points of a layer.
final class PointPlacer {

    private static final CameraView ALL_AROUND = new CameraView(CameraType.PTZ_DOME, 0, 360, 100);

    private final PlaceIndex places;
    private final PointPositions positions;
    private final PointRegister register = new PointRegister();
    private final List<Finding> findings;
    private final List<Resource> resources = new ArrayList<>();
    private final List<KeyPlace> keyPlaces = new ArrayList<>();

    PointPlacer(AreaTree tree, List<Finding> findings) {
        this.places = new PlaceIndex(tree);
        this.positions = new PointPositions(tree);
        this.findings = findings;
    }

    List<Resource> listResources() {
        return resources;
    }

    List<KeyPlace> listKeyPlaces() {
        return keyPlaces;
    }

    /// Keeps a point that the city has already.
    void keep(Resource resource) {
        resources.add(resource);
        register.keep(resource.id(), resource.kind().name(), resource.name(), resource.position());
    }

    /// Keeps a point that the city has already.
    void keep(KeyPlace place) {
        keyPlaces.add(place);
        register.keep(place.id(), place.kind().name(), place.name(), place.position());
    }

    private int size() {
        return resources.size() + keyPlaces.size();
    }

    void add(int index, PointSource source, Shift shift) {
        Map<Integer, String> unread = source.layer().unread();
        int before = size();
        int ids = 0;
        for (RawFeature feature : source.layer().features()) {
            PointReport report = new PointReport(source, feature, findings);
            String why = unread.getOrDefault(feature.number(), "");
            int there = size();
            positions.find(report, shift, why).ifPresent(position -> add(index, report, position));
            String own = report.value(source.columns().id());
            ids += size() > there && !own.isEmpty() && !PointRegister.isId(own) ? 1 : 0;
        }
        if (ids > 0) {
            findings.add(total(Kind.IDS_MADE, source, ids));
        }
        findings.add(total(Kind.POINT_COUNT, source, size() - before));
    }

    private static Finding total(Kind kind, PointSource source, int amount) {
        return new Finding(kind, source.layer().file(), 0, "", "", amount, null);
    }

    private void add(int index, PointReport report, Position position) {
        PointSource source = report.source();
        String word = report.value(source.columns().kind());
        PointKind kind = KindWords.find(word).orElse(source.kind());
        if (kind == null) {
            report.add(Kind.UNKNOWN_KIND, word, position.place());
            return;
        }
        Area area = places.find(position.place()).orElse(null);
        if (area == null) {
            report.add(Kind.POINT_OUTSIDE, position.place().toString(), position.place());
            return;
        }
        String name = report.value(source.columns().name());
        Point point =
                new Point(
                        report.value(source.columns().id()),
                        kind.name(),
                        name,
                        position.place(),
                        position.address(),
                        report.known());
        PointRegister.Clash clash = register.clash(point).orElse(null);
        if (clash != null) {
            report.add(clash.kind(), clash.other(), position.place());
            if (clash.kind() == Kind.DUPLICATE_POINT) {
                return;
            }
        }
        int number = report.feature().number();
        String id = "%s-%d-%d".formatted(kind.name().replace('_', '-'), index + 1, number);
        String known = name.isEmpty() ? kind.name() + " " + number : name;
        ResourceId given = register.add(point, id);
        switch (kind) {
            case PointKind.OfResource(ResourceKind resource) ->
                    addResource(given, resource, known, report, position.place(), area);
            case PointKind.OfKeyPlace(KeyPlaceKind place) ->
                    keyPlaces.add(new KeyPlace(given, place, known, position.place(), area.code()));
        }
    }

    private void addResource(
            ResourceId id,
            ResourceKind kind,
            String name,
            PointReport report,
            LonLat place,
            Area area) {
        boolean camera = kind == ResourceKind.CAMERA;
        if (camera) {
            report.add(Kind.CAMERA_VIEW_ASSUMED, "", place);
        }
        String phone = report.value(report.source().columns().phone()).replaceAll("[^0-9+]", "");
        resources.add(
                new Resource(
                        id,
                        kind,
                        name,
                        place,
                        area.code(),
                        phone.isEmpty() ? null : phone,
                        camera ? ALL_AROUND : null,
                        Map.of()));
    }
}
