package org.fengqiao.console.supervise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.IncidentStatus;

/// Notices what has become overdue since it was looked last. The first look only takes note: what
/// was overdue before the desk opened is on the board and is no news.
final class RedNews {

    private Set<IncidentId> overdue = new HashSet<>();
    private boolean looked;

    /// @param incidents all there are; nothing among them yet is no look
    /// @return those that turned, in the order given
    List<Incident> look(Collection<Incident> incidents, Instant now) {
        if (incidents.isEmpty() && !looked) {
            return List.of();
        }
        Set<IncidentId> red = new HashSet<>();
        List<Incident> turned = new ArrayList<>();
        for (Incident incident : incidents) {
            if (IncidentStatus.of(incident, now) == IncidentStatus.OVERDUE
                    && !incident.marks().linked()) {
                red.add(incident.id());
                if (looked && !overdue.contains(incident.id())) {
                    turned.add(incident);
                }
            }
        }
        overdue = red;
        looked = true;
        return turned;
    }
}
