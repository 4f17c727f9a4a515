package org.fengqiao.backend.incident;

import java.util.Optional;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;

/// Finds the grid of a position.
public interface Places {

    /// Absent outside the city.
    Optional<AreaCode> findGrid(LonLat position);
}
