package org.fengqiao.console.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.console.boundary.Shading;
import org.fengqiao.console.export.layer.LayerData;
import org.fengqiao.console.export.layer.LayerData.Column;
import org.fengqiao.console.export.layer.LayerData.Feature;
import org.fengqiao.console.export.layer.LayerData.Kind;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.map.VectorSource;
import org.fengqiao.console.resource.Component;
import org.fengqiao.console.resource.Placed;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.resource.KeyPlace;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// The desk's layers as data, without what says who somebody is: no reporters, phones, descriptions
/// or names of persons. Columns have the names of the glossary. Pure.
final class ExportLayers {

    private static final GeometryFactory POINTS = new GeometryFactory();

    private ExportLayers() {}

    private static Column text(String name) {
        return new Column(name, Kind.TEXT);
    }

    private static Column real(String name) {
        return new Column(name, Kind.REAL);
    }

    private static Column whole(String name) {
        return new Column(name, Kind.WHOLE);
    }

    private static Geometry point(LonLat at) {
        return POINTS.createPoint(new Coordinate(at.lon(), at.lat()));
    }

    private static Feature feature(Geometry shape, @Nullable Object... values) {
        return new Feature(shape, Arrays.asList(values));
    }

    /// @param shading adds the figure that is chosen, where it has one for an area
    static LayerData areas(
            String name, String title, Instant at, List<Area> areas, Shading shading) {
        List<Column> columns =
                new ArrayList<>(
                        List.of(
                                text("code"),
                                text("name"),
                                text("level"),
                                text("parent"),
                                new Column("surveyed", Kind.FLAG),
                                whole("population"),
                                whole("households"),
                                whole("dwellings"),
                                whole("units"),
                                whole("key_places"),
                                whole("components")));
        List<String> own = ExportFigures.listOwn(areas);
        ExportFigures.names(own, columns).forEach(each -> columns.add(real(each)));
        boolean shaded = !shading.measure().isNone();
        if (shaded) {
            String figure = shading.measure() + "_" + shading.relation();
            String shown = "shown_" + figure.toLowerCase(Locale.ROOT);
            ExportFigures.names(List.of(shown), columns).forEach(each -> columns.add(real(each)));
        }
        List<Feature> features = new ArrayList<>();
        for (Area area : areas) {
            var figures = area.figures();
            var parent = area.parent();
            List<@Nullable Object> values =
                    new ArrayList<@Nullable Object>(
                            Arrays.asList(
                                    area.code().digits(),
                                    area.name(),
                                    area.level().name().toLowerCase(Locale.ROOT),
                                    parent == null ? null : parent.digits(),
                                    area.surveyed()));
            AreaFigures.COUNTS.forEach(each -> values.add(ExportFigures.whole(figures, each)));
            own.forEach(each -> values.add(figures.values().get(each)));
            if (shaded) {
                values.add(shading.values().get(area.code()));
            }
            features.add(new Feature(area.shape(), values));
        }
        return new LayerData(name, title, at, columns, features);
    }

    static LayerData incidents(
            String title, Instant at, List<IncidentRow> rows, Dictionary words, Locale locale) {
        List<Feature> features = new ArrayList<>();
        for (IncidentRow row : rows) {
            Incident incident = row.incident();
            features.add(
                    feature(
                            point(incident.position()),
                            incident.id().value(),
                            incident.title(),
                            words.className(incident.classKey(), locale),
                            incident.grade().name().toLowerCase(Locale.ROOT),
                            row.status().name().toLowerCase(Locale.ROOT),
                            incident.state(),
                            incident.source().name().toLowerCase(Locale.ROOT),
                            incident.grid().digits(),
                            incident.department(),
                            incident.reportedAt().toString(),
                            deadline(incident.caseClock()),
                            deadline(incident.stageClock()),
                            incident.suspended()));
        }
        return new LayerData(
                "incident",
                title,
                at,
                List.of(
                        text("id"),
                        text("title"),
                        text("class"),
                        text("grade"),
                        text("status"),
                        text("state"),
                        text("source"),
                        text("grid"),
                        text("department"),
                        text("reported_at"),
                        text("case_deadline"),
                        text("stage_deadline"),
                        new Column("suspended", Kind.FLAG)),
                features);
    }

    private static @Nullable String deadline(@Nullable RunningClock clock) {
        return clock == null ? null : clock.deadline().toString();
    }

    static LayerData resources(ResourceKind kind, String title, Instant at, List<Placed> placed) {
        List<Feature> features = new ArrayList<>();
        boolean person = kind.isForce() && kind != ResourceKind.EMERGENCY_TEAM;
        for (Placed here : placed) {
            Resource resource = here.resource();
            Instant reported = here.reportedAt();
            features.add(
                    feature(
                            point(here.position()),
                            resource.id().value(),
                            person ? null : resource.name(),
                            kind.name().toLowerCase(Locale.ROOT),
                            resource.grid().digits(),
                            reported == null ? null : reported.toString()));
        }
        return new LayerData(
                "resource_" + kind.name().toLowerCase(Locale.ROOT),
                title,
                at,
                List.of(text("id"), text("name"), text("kind"), text("grid"), text("position_at")),
                features);
    }

    static LayerData components(
            String title, Instant at, List<Component> components, Dictionary words, Locale locale) {
        return new LayerData(
                "component",
                title,
                at,
                List.of(text("id"), text("class_code"), text("class"), text("state"), text("grid")),
                components.stream()
                        .map(one ->
                                feature(
                                        point(one.position()),
                                        Long.toString(one.id()),
                                        one.key().code(),
                                        words.className(one.key(), locale),
                                        one.state().name().toLowerCase(Locale.ROOT),
                                        one.grid().digits()))
                        .toList());
    }

    /// A layer of the base map.
    ///
    /// @param id of the map's layer, such as `road`
    /// @param source whose data it is, or that it is made up
    static LayerData context(
            String id, String title, Instant at, String source, List<VectorSource.Feature> shapes) {
        return new LayerData(
                "basemap_" + id,
                title,
                at,
                source,
                List.of(
                        text("class"),
                        text("name"),
                        text("name_en"),
                        new Column("underground", Kind.FLAG)),
                shapes.stream()
                        .map(shape -> {
                            Map<String, Object> known = shape.properties();
                            return feature(
                                    shape.shape(),
                                    known.get("class"),
                                    known.get("name"),
                                    known.get("name:en"),
                                    known.get("underground"));
                        })
                        .toList());
    }

    static LayerData places(String title, Instant at, List<KeyPlace> places) {
        return new LayerData(
                "key_place",
                title,
                at,
                List.of(text("id"), text("name"), text("kind"), text("grid")),
                places.stream()
                        .map(place ->
                                feature(
                                        point(place.position()),
                                        place.id().value(),
                                        place.name(),
                                        place.kind().name().toLowerCase(Locale.ROOT),
                                        place.grid().digits()))
                        .toList());
    }
}
