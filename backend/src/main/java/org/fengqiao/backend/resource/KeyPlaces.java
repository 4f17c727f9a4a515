package org.fengqiao.backend.resource;

import java.util.List;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.resource.KeyPlace;

/// The city's key places. Immutable, safe for any thread.
record KeyPlaces(List<KeyPlace> all) {

    KeyPlaces {
        all = List.copyOf(all);
    }

    /// Those inside an area.
    List<KeyPlace> list(AreaCode area) {
        return all.stream().filter(place -> area.contains(place.grid())).toList();
    }
}
