package org.fengqiao.backend.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;

/// The areas that have streams of their own: those that have a command centre.
public final class StreamedAreas {

    /// Levels inside the city whose areas have streams.
    private static final List<Level> INNER = List.of(Level.DISTRICT, Level.STREET);

    private StreamedAreas() {}

    /// The city, and the district and the street that hold an area.
    public static List<AreaCode> listAround(AreaCode city, AreaCode area) {
        List<AreaCode> around = new ArrayList<>();
        around.add(city);
        INNER.forEach(level -> area.find(level).ifPresent(around::add));
        return around;
    }

    /// The newest number of each such area.
    ///
    /// @param newest number of the newest line about exactly an area
    public static Map<AreaCode, Long> heads(AreaCode city, Map<AreaCode, Long> newest) {
        Map<AreaCode, Long> heads = new HashMap<>();
        newest.forEach((area, sequence) ->
                listAround(city, area).forEach(each -> heads.merge(each, sequence, Math::max)));
        return heads;
    }
}
