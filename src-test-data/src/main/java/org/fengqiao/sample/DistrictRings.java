package org.fengqiao.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.geodesy.Gcj02;
import org.fengqiao.domain.geodesy.LonLat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;

/// The districts as rings in CGCS2000, with the stairs of the published lattice bent into borders.
///
/// Each straight piece of the coverage is bent once, so neighbours agree; where two bent pieces
/// would cross, both are bent less until none do.
final class DistrictRings {

    private static final double LATTICE = 1024;

    /// The encoder of the published outlines rounds up to the lattice (`Math.ceil`), so on average
    /// a position was half a cell further west and south.
    private static final double ROUNDED_UP_CELLS = 0.5;

    private static final double MOST_BEND_M = 40;
    private static final double USUAL_BEND = 0.2;

    private final Fractal fractal;
    private final Map<Piece, Double> calm = new HashMap<>();
    private final Map<Piece, Chain> lines = new HashMap<>();

    /// A straight piece of border, smaller end first.
    private record Piece(int aLon, int aLat, int bLon, int bLat) {
        /// Bends a piece no further than the lattice is wide.
        double calm() {
            double dx = Plane.x(bLon) - Plane.x(aLon);
            double dy = Plane.y(bLat) - Plane.y(aLat);
            return Math.min(1, MOST_BEND_M / Math.sqrt(dx * dx + dy * dy) / USUAL_BEND);
        }

        static Piece of(int aLon, int aLat, int bLon, int bLat) {
            boolean forward = aLon < bLon || (aLon == bLon && aLat <= bLat);
            return forward ? new Piece(aLon, aLat, bLon, bLat) : new Piece(bLon, bLat, aLon, aLat);
        }
    }

    private DistrictRings(Fractal fractal) {
        this.fractal = fractal;
    }

    /// @param coverage simple polygons in lattice units, GCJ-02
    /// @return counter-clockwise rings in the same order
    static List<Chain> bend(List<Polygon> coverage, Fractal fractal) {
        return new DistrictRings(fractal).bendAll(coverage);
    }

    private List<Chain> bendAll(List<Polygon> coverage) {
        List<Chain> straight = coverage.stream().map(DistrictRings::shift).toList();
        for (Chain ring : straight) {
            for (int i = 0; i < ring.size(); i++) {
                Piece piece = piece(ring, i);
                calm.put(piece, piece.calm());
            }
        }
        List<Piece> changed = new ArrayList<>(calm.keySet());
        while (!changed.isEmpty()) {
            for (Piece p : changed) {
                lines.put(
                        p, fractal.line(p.aLon, p.aLat, p.bLon, p.bLat, calm.getOrDefault(p, 0.0)));
            }
            changed = calmCrossings();
        }
        return straight.stream().map(this::assemble).toList();
    }

    private static Chain shift(Polygon polygon) {
        Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
        int n = ring.length - 1;
        int[] lon = new int[n];
        int[] lat = new int[n];
        for (int i = 0; i < n; i++) {
            LonLat p =
                    Gcj02.toCgcs2000(
                            new LonLat(
                                    (ring[i].x - ROUNDED_UP_CELLS) / LATTICE,
                                    (ring[i].y - ROUNDED_UP_CELLS) / LATTICE));
            lon[i] = Plane.units(p.lon());
            lat[i] = Plane.units(p.lat());
        }
        Chain chain = new Chain(lon, lat);
        return chain.area() > 0 ? chain : chain.reversed();
    }

    private static Piece piece(Chain ring, int i) {
        int j = (i + 1) % ring.size();
        return Piece.of(ring.lon()[i], ring.lat()[i], ring.lon()[j], ring.lat()[j]);
    }

    /// Halves the bend of all pieces that meet another than at a common end.
    private List<Piece> calmCrossings() {
        HPRtree index = new HPRtree();
        lines.forEach((piece, line) -> index.insert(envelope(line), piece));
        List<Piece> crossing = new ArrayList<>();
        for (Map.Entry<Piece, Chain> entry : lines.entrySet()) {
            for (Object found : index.query(envelope(entry.getValue()))) {
                Piece other = (Piece) found;
                if (!other.equals(entry.getKey())
                        && cross(entry.getValue(), lines.getOrDefault(other, entry.getValue()))) {
                    crossing.add(entry.getKey());
                    break;
                }
            }
        }
        for (Piece piece : crossing) {
            double now = calm.getOrDefault(piece, 0.0);
            if (now == 0) {
                throw new IllegalStateException("straight borders cross at " + piece);
            }
            calm.put(piece, now < 0.1 ? 0 : now / 2);
        }
        return crossing;
    }

    private static Envelope envelope(Chain line) {
        Envelope envelope = new Envelope();
        for (int i = 0; i < line.size(); i++) {
            envelope.expandToInclude(line.lon()[i], line.lat()[i]);
        }
        return envelope;
    }

    private static boolean cross(Chain a, Chain b) {
        for (int i = 0; i + 1 < a.size(); i++) {
            for (int j = 0; j + 1 < b.size(); j++) {
                if (Chain.segmentsMeet(
                                a.lon()[i],
                                a.lat()[i],
                                a.lon()[i + 1],
                                a.lat()[i + 1],
                                b.lon()[j],
                                b.lat()[j],
                                b.lon()[j + 1],
                                b.lat()[j + 1])
                        && !joined(a, i, b, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether two segments merely share an end.
    private static boolean joined(Chain a, int i, Chain b, int j) {
        for (int p = i; p <= i + 1; p++) {
            for (int q = j; q <= j + 1; q++) {
                if (a.lon()[p] == b.lon()[q] && a.lat()[p] == b.lat()[q]) {
                    int ap = 2 * i + 1 - p;
                    int bq = 2 * j + 1 - q;
                    return !Chain.overlap(
                            a.lon()[p],
                            a.lat()[p],
                            a.lon()[ap],
                            a.lat()[ap],
                            b.lon()[bq],
                            b.lat()[bq]);
                }
            }
        }
        return false;
    }

    private Chain assemble(Chain ring) {
        int[] lon = new int[1024];
        int[] lat = new int[1024];
        int n = 0;
        for (int i = 0; i < ring.size(); i++) {
            Piece piece = piece(ring, i);
            Chain line = lines.getOrDefault(piece, ring);
            if (line.lon()[0] != ring.lon()[i] || line.lat()[0] != ring.lat()[i]) {
                line = line.reversed();
            }
            for (int k = 0; k + 1 < line.size(); k++) {
                if (n == lon.length) {
                    lon = Arrays.copyOf(lon, 2 * n);
                    lat = Arrays.copyOf(lat, 2 * n);
                }
                lon[n] = line.lon()[k];
                lat[n++] = line.lat()[k];
            }
        }
        return new Chain(Arrays.copyOf(lon, n), Arrays.copyOf(lat, n));
    }
}
