package org.fengqiao.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fengqiao.domain.basemap.ContextFeature;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/// The map's context as OpenStreetMap XML, gzipped (`city.osm.gz`), so that routers and other tools
/// that read OSM data can use it. Equal vertices are one node, so roads stay joined.
final class OsmExport {

    private record Way(List<Long> nodes, Map<String, String> tags) {}

    private record Relation(List<Long> outer, List<Long> inner, Map<String, String> tags) {}

    private final Map<Long, Long> nodes = new LinkedHashMap<>();
    private final List<Way> ways = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    private OsmExport() {}

    static void save(Path file, List<ContextFeature> features) throws IOException {
        OsmExport export = new OsmExport();
        features.forEach(export::add);
        try (OutputStream out =
                new BufferedOutputStream(
                        new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), 1 << 16)) {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            export.write(xml);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private void add(ContextFeature feature) {
        Map<String, String> tags = tags(feature);
        for (int i = 0; i < feature.shape().getNumGeometries(); i++) {
            switch (feature.shape().getGeometryN(i)) {
                case LineString line -> way(line, tags);
                case Polygon polygon when polygon.getNumInteriorRing() == 0 ->
                        way(polygon.getExteriorRing(), tags);
                case Polygon polygon -> {
                    List<Long> inner = new ArrayList<>();
                    for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                        inner.add(way(polygon.getInteriorRingN(h), Map.of()));
                    }
                    Map<String, String> area = new LinkedHashMap<>(tags);
                    area.put("type", "multipolygon");
                    relations.add(
                            new Relation(
                                    List.of(way(polygon.getExteriorRing(), Map.of())),
                                    inner,
                                    area));
                }
                default -> throw new IllegalArgumentException(feature.shape().getGeometryType());
            }
        }
    }

    private static Map<String, String> tags(ContextFeature feature) {
        Map<String, String> tags = new LinkedHashMap<>();
        switch (feature.kind()) {
            case EXPRESSWAY -> tags.put("highway", "motorway");
            case ARTERIAL -> tags.put("highway", "primary");
            case SECONDARY -> tags.put("highway", "secondary");
            case LOCAL -> tags.put("highway", "residential");
            case RIVER -> {
                tags.put("natural", "water");
                tags.put("water", "river");
            }
            case LAKE -> {
                tags.put("natural", "water");
                tags.put("water", "lake");
            }
            case FOREST -> tags.put("natural", "wood");
            case PARK -> tags.put("leisure", "park");
            case SEA -> tags.put("place", "sea");
            case WATERWAY -> tags.put("waterway", "river");
            case STREAM -> tags.put("waterway", "stream");
            case GRASS -> tags.put("landuse", "grass");
            case PATH -> tags.put("highway", "path");
            case RAILWAY -> tags.put("railway", "rail");
            case TOWN -> tags.put("place", "town");
            case QUARTER -> tags.put("place", "quarter");
            case NEIGHBOURHOOD -> tags.put("place", "neighbourhood");
            case STATION -> tags.put("railway", "station");
            case LANDMARK -> tags.put("tourism", "attraction");
            case BUILDING -> {
                tags.put("building", "yes");
                tags.put("building:levels", String.valueOf(feature.storeys()));
            }
        }
        if (!feature.name().isEmpty()) {
            tags.put("name", feature.name());
        }
        return tags;
    }

    private long way(LineString line, Map<String, String> tags) {
        List<Long> refs = new ArrayList<>();
        CoordinateSequence points = line.getCoordinateSequence();
        for (int i = 0; i < points.size(); i++) {
            long key = ((long) Plane.units(points.getX(i)) << 32) | Plane.units(points.getY(i));
            refs.add(nodes.computeIfAbsent(key, _ -> nodes.size() + 1L));
        }
        ways.add(new Way(refs, tags));
        return ways.size();
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("osm");
        xml.writeAttribute("version", "0.6");
        xml.writeAttribute("generator", "fengqiao sample city");
        for (Map.Entry<Long, Long> node : nodes.entrySet()) {
            xml.writeEmptyElement("node");
            xml.writeAttribute("id", node.getValue().toString());
            xml.writeAttribute("version", "1");
            xml.writeAttribute("lat", degrees(node.getKey().intValue()));
            xml.writeAttribute("lon", degrees((int) (node.getKey() >> 32)));
        }
        long id = 0;
        for (Way way : ways) {
            start(xml, "way", ++id);
            for (long ref : way.nodes) {
                xml.writeEmptyElement("nd");
                xml.writeAttribute("ref", String.valueOf(ref));
            }
            end(xml, way.tags);
        }
        id = 0;
        for (Relation relation : relations) {
            start(xml, "relation", ++id);
            members(xml, relation.outer, "outer");
            members(xml, relation.inner, "inner");
            end(xml, relation.tags);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void start(XMLStreamWriter xml, String element, long id)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("id", String.valueOf(id));
        xml.writeAttribute("version", "1");
    }

    private static void members(XMLStreamWriter xml, List<Long> ways, String role)
            throws XMLStreamException {
        for (long way : ways) {
            xml.writeEmptyElement("member");
            xml.writeAttribute("type", "way");
            xml.writeAttribute("ref", String.valueOf(way));
            xml.writeAttribute("role", role);
        }
    }

    private static void end(XMLStreamWriter xml, Map<String, String> tags)
            throws XMLStreamException {
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            xml.writeEmptyElement("tag");
            xml.writeAttribute("k", tag.getKey());
            xml.writeAttribute("v", tag.getValue());
        }
        xml.writeEndElement();
    }

    private static String degrees(int units) {
        String fraction = String.valueOf(10_000_000 + units % 10_000_000);
        return units / 10_000_000 + "." + fraction.substring(1);
    }
}
