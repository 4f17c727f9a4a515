package org.fengqiao.backend.simulate;

import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.incident.Source;

/// Something that happened and will be reported.
///
/// @param account who reports it
/// @param reporter name of the person; empty where a machine reports
/// @param phone empty where a machine or a grid worker reports
record Draft(
        IncidentClass incidentClass,
        int standard,
        Source source,
        String account,
        String title,
        String description,
        LonLat position,
        AreaCode grid,
        String address,
        String reporter,
        String phone) {}
