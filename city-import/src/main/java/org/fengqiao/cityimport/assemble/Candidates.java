package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.cityimport.datum.Shift;
import org.fengqiao.cityimport.read.RawFeature;
import org.fengqiao.cityimport.read.ReadNote;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.code.AreaCode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// Makes candidates of the raw features of a layer: shifts, repairs, names and numbers them.
final class Candidates {

    /// Half the earth. What is wider lies on both sides of the 180th meridian.
    static final double WIDEST_DEG = 180;

    /// Letters; the longest name of a place that is in use has fewer.
    private static final int LONGEST_NAME = 200;

    /// Lines that cross each other so often bound nothing, and taking them apart could take hours.
    static final int MOST_CROSSINGS = 50_000;

    private final List<Finding> findings;
    private final FigureReader figures;
    private final List<Candidate> candidates = new ArrayList<>();

    Candidates(List<Finding> findings) {
        this.findings = findings;
        figures = new FigureReader(findings);
    }

    List<Candidate> list() {
        return candidates;
    }

    void add(int index, AreaSource source, Shift shift) {
        String file = source.layer().file();
        Map<Integer, Envelope> places = new HashMap<>();
        Map<Integer, String> unread = source.layer().unread();
        for (RawFeature feature : source.layer().features()) {
            String code = value(feature, source.columns().code());
            String given = value(feature, source.columns().name());
            String name = given.length() > LONGEST_NAME ? given.substring(0, LONGEST_NAME) : given;
            String known = name.isEmpty() ? local(code) : name;
            String made = "F%d-%06d".formatted(index + 1, feature.number());
            Geometry shape =
                    shape(file, feature, known, unread.getOrDefault(feature.number(), ""), shift);
            if (shape == null) {
                continue;
            }
            places.put(feature.number(), shape.getEnvelopeInternal());
            Candidate candidate =
                    new Candidate(
                            file,
                            feature.number(),
                            index,
                            code.isEmpty() ? made : local(code),
                            known.isEmpty() ? made : known,
                            value(feature, source.columns().parent()),
                            value(feature, source.columns().level()),
                            source.level().orElse(-1),
                            shape,
                            AreaFigures.NONE);
            candidate = candidate.withFigures(figures.of(source, feature, candidate));
            if (code.isEmpty() && source.columns().code() != null) {
                findings.add(candidate.finding(Kind.MISSING_CODE, "", 0));
            } else if (!code.isEmpty() && !candidate.code().equals(code)) {
                findings.add(candidate.finding(Kind.CODE_CHANGED, code, 0));
            }
            if (name.length() < given.length()) {
                findings.add(candidate.finding(Kind.NAME_CUT, "", given.length()));
            }
            if (name.isEmpty()) {
                findings.add(candidate.finding(Kind.MISSING_NAME, "", 0));
            }
            candidates.add(candidate);
        }
        if (source.columns().code() == null && !places.isEmpty()) {
            findings.add(new Finding(Kind.NO_CODES, file, 0, "", "", places.size(), null));
        }
        notes(source, places).forEach(findings::add);
    }

    private static String value(RawFeature feature, @Nullable String column) {
        return column == null ? "" : feature.value(column);
    }

    /// Signs that a code may not have become `-`; a code that is too long keeps its end.
    static String local(String code) {
        if (code.isEmpty() || AreaCode.isLocal(code)) {
            return code;
        }
        String mended = code.replaceAll("[^\\p{L}\\p{Nd}._-]", "-");
        return mended.length() <= 40 ? mended : mended.substring(mended.length() - 40);
    }

    /// How often each thing was noted of a feature counts for nothing: once is enough.
    private static List<Finding> notes(AreaSource source, Map<Integer, Envelope> places) {
        Map<String, Finding> once = new TreeMap<>();
        for (ReadNote note : source.layer().notes()) {
            Kind kind =
                    switch (note.kind()) {
                        case RING_CLOSED -> Kind.RING_CLOSED;
                        case RING_DROPPED -> Kind.RING_DROPPED;
                        case BAD_COORDINATES, BAD_SHAPE -> null; // told as NO_SHAPE
                        case AXES_SWAPPED -> null; // told of all layers in one place
                    };
            if (kind != null) {
                once.putIfAbsent(
                        "%s %09d".formatted(kind, note.feature()),
                        new Finding(
                                kind,
                                source.layer().file(),
                                note.feature(),
                                "",
                                note.detail(),
                                0,
                                places.get(note.feature())));
            }
        }
        return List.copyOf(once.values());
    }

    private @Nullable Geometry shape(
            String file, RawFeature feature, String known, String why, Shift shift) {
        Geometry raw = feature.shape();
        if (raw == null || raw.isEmpty()) {
            lost(Kind.NO_SHAPE, file, feature, known, why);
            return null;
        }
        if (raw.getDimension() != 2) {
            lost(Kind.WRONG_TYPE, file, feature, known, raw.getGeometryType());
            return null;
        }
        Geometry shape;
        try {
            shape = shift.apply(raw);
        } catch (IllegalArgumentException e) {
            lost(Kind.NOWHERE, file, feature, known, String.valueOf(e.getMessage()));
            return null;
        }
        if (shape.getEnvelopeInternal().getWidth() > WIDEST_DEG) {
            lost(Kind.ACROSS_180, file, feature, known, "");
            return null;
        }
        boolean whole = shape.isValid();
        if (!whole && Crossings.areMoreThan(shape, MOST_CROSSINGS)) {
            lost(Kind.UNREPAIRABLE, file, feature, known, "> " + MOST_CROSSINGS + " ×");
            return null;
        }
        Geometry fixed = polygons(whole ? shape : GeometryFixer.fix(shape));
        if (fixed.isEmpty()) {
            lost(Kind.UNREPAIRABLE, file, feature, known, "");
            return null;
        }
        if (!whole) {
            findings.add(
                    new Finding(
                            Kind.REPAIRED,
                            file,
                            feature.number(),
                            known,
                            "",
                            Math.abs(SquareMetres.of(fixed) - SquareMetres.of(shape)),
                            fixed.getEnvelopeInternal()));
        }
        return fixed;
    }

    /// The polygons of a collection; points and lines in it bound nothing.
    private static Geometry polygons(Geometry shape) {
        if (shape instanceof Polygon || shape.getGeometryType().equals("MultiPolygon")) {
            return shape;
        }
        List<Geometry> parts = new ArrayList<>();
        for (Object each : PolygonExtracter.getPolygons(shape)) {
            parts.add((Geometry) each);
        }
        Geometry joined = OverlayNGRobust.union(parts);
        return joined == null ? shape.getFactory().createPolygon() : joined;
    }

    private void lost(Kind kind, String file, RawFeature feature, String known, String detail) {
        Geometry raw = feature.shape();
        Envelope box = raw == null || raw.isEmpty() ? null : raw.getEnvelopeInternal();
        boolean onEarth = box != null && new Envelope(-180, 180, -90, 90).contains(box);
        findings.add(
                new Finding(kind, file, feature.number(), known, detail, 0, onEarth ? box : null));
    }

    /// Parts with one code and one name become one area; another area with a code that is taken is
    /// left out. Within one level.
    static List<Candidate> distinct(List<Candidate> level, List<Finding> findings) {
        Map<String, List<Candidate>> byCode = new TreeMap<>();
        level.forEach(c -> byCode.computeIfAbsent(c.code(), _ -> new ArrayList<>()).add(c));
        List<Candidate> kept = new ArrayList<>();
        for (List<Candidate> same : byCode.values()) {
            Candidate first = same.getFirst();
            List<Geometry> parts = new ArrayList<>();
            for (Candidate each : same) {
                if (each.name().equals(first.name())) {
                    parts.add(each.shape());
                } else {
                    findings.add(each.finding(Kind.DUPLICATE_CODE, first.subject(), 0));
                }
            }
            if (parts.size() > 1) {
                first = first.withShape(OverlayNGRobust.union(parts));
                findings.add(first.finding(Kind.PARTS_MERGED, "", parts.size()));
            }
            kept.add(first);
        }
        return kept;
    }

    static Geometry outside(Geometry inner, Geometry outer) {
        return OverlayNGRobust.overlay(inner, outer, OverlayNG.DIFFERENCE);
    }
}
