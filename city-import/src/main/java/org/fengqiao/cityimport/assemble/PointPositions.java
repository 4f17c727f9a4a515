package org.fengqiao.cityimport.assemble;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.cityimport.datum.Shift;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.geodesy.LonLat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/// Where a point is: where its coordinates say, else in the middle of the area its address means.
final class PointPositions {

    private final AddressIndex addresses;

    PointPositions(AreaTree tree) {
        addresses = new AddressIndex(tree);
    }

    /// A position, and the address that led to it.
    ///
    /// @param address empty where there are coordinates
    record Position(LonLat place, String address) {}

    /// @param why what stands for its coordinates and makes no sense; empty where nothing does
    Optional<Position> find(PointReport report, Shift shift, String why) {
        Geometry shape = report.feature().shape();
        if (shape == null || shape.isEmpty()) {
            return byAddress(report, why);
        }
        try {
            Coordinate at = shift.apply(shape.getInteriorPoint()).getCoordinate();
            return Optional.of(new Position(new LonLat(at.x, at.y), ""));
        } catch (IllegalArgumentException e) {
            report.add(Kind.NOWHERE, String.valueOf(e.getMessage()), null);
            return Optional.empty();
        }
    }

    private Optional<Position> byAddress(PointReport report, String why) {
        String address = report.value(report.source().columns().address());
        List<Area> named = addresses.find(address);
        if (named.size() == 1) {
            Coordinate at = named.getFirst().shape().getInteriorPoint().getCoordinate();
            LonLat middle = new LonLat(at.x, at.y);
            report.add(Kind.PLACED_BY_AREA, addresses.path(named.getFirst()), middle);
            return Optional.of(new Position(middle, address));
        }
        if (!named.isEmpty()) {
            String areas = named.stream().map(addresses::path).collect(Collectors.joining("; "));
            report.add(Kind.AMBIGUOUS_ADDRESS, address + " → " + areas, null);
        } else if (why.isEmpty()) {
            report.add(Kind.UNPLACED, address, null);
        } else {
            report.add(Kind.BAD_COORDINATES, why, null);
        }
        return Optional.empty();
    }
}
