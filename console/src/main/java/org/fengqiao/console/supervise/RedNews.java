package org.fengqiao.console.supervise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.IncidentStatus;

/// Notices what has turned red in one respect since it was looked last. The first look only takes
/// note: what was red before the desk opened is on the board and is no news.
final class RedNews {

    private final BiPredicate<Incident, Instant> red;
    private Set<IncidentId> before = new HashSet<>();
    private boolean looked;

    /// @param red whether an incident is
    private RedNews(BiPredicate<Incident, Instant> red) {
        this.red = red;
    }

    /// Of what runs over its deadline.
    static RedNews ofOverdue() {
        return new RedNews(
                (incident, now) -> IncidentStatus.of(incident, now) == IncidentStatus.OVERDUE);
    }

    /// Of departments that were whistled for and, by the backend's word, are not there in time.
    static RedNews ofMissed() {
        return new RedNews((incident, _) ->
                incident.open()
                        && incident.marks().awaitedWhistles().stream()
                                .anyMatch(each -> each.missedAt() != null));
    }

    /// @param incidents all there are; nothing among them yet is no look
    /// @return those that turned, in the order given
    List<Incident> look(Collection<Incident> incidents, Instant now) {
        if (incidents.isEmpty() && !looked) {
            return List.of();
        }
        Set<IncidentId> found = new HashSet<>();
        List<Incident> turned = new ArrayList<>();
        for (Incident incident : incidents) {
            if (red.test(incident, now) && !incident.marks().linked()) {
                found.add(incident.id());
                if (looked && !before.contains(incident.id())) {
                    turned.add(incident);
                }
            }
        }
        before = found;
        looked = true;
        return turned;
    }
}
