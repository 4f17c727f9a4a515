package org.fengqiao.console.app;

import java.util.Optional;
import org.fengqiao.console.resource.Placed;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.resource.ResourceId;

/// Goes to what an alarm is about: an incident with its detail, or the worker who calls for help.
/// FX thread.
final class AlarmPlace {

    private final DeskView view;
    private final Workbench workbench;
    private final MapDesk map;
    private final IncidentDesk incidents;
    private final ResourceDesk resources;

    AlarmPlace(
            DeskView view,
            Workbench workbench,
            MapDesk map,
            IncidentDesk incidents,
            ResourceDesk resources) {
        this.view = view;
        this.workbench = workbench;
        this.map = map;
        this.incidents = incidents;
        this.resources = resources;
    }

    /// Brings the map back if a page lies over it. Where the place is not known, that is said.
    void show(AlarmCondition alarm) {
        if (workbench.isOpen()) {
            workbench.toggle();
        }
        IncidentId incident = alarm.incident();
        if (incident != null) {
            incidents.selection().select(incident);
        }
        Optional<ResourceId> worker = alarm.key().findWorker().map(ResourceId::new);
        worker.ifPresent(resources::highlight);
        Optional<LonLat> place =
                incident != null
                        ? incidents.store().find(incident).map(row -> row.incident().position())
                        : worker.flatMap(resources.store()::find).map(Placed::position);
        place.ifPresentOrElse(
                at -> map.map().flyTo(at.lon(), at.lat(), Features.LOCATE_ZOOM),
                () ->
                        view.toasts()
                                .show(Toasts.Kind.TROUBLE, Texts.of("alarm").bind("show.unknown")));
    }
}
