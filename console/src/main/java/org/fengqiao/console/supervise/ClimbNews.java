package org.fengqiao.console.supervise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Supervision;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.supervise.Hearers;

/// Notices supervisions that have climbed to this user since it was looked last. The first look
/// only takes note: what had climbed before the desk opened is on the board and is no news.
final class ClimbNews {

    private record Key(IncidentId incident, int index) {}

    /// A supervision that has come to this user.
    ///
    /// @param number among those of the incident, the oldest being 1
    record Climbed(Incident incident, int number, Supervision supervision) {}

    private final UserInfo user;
    private Map<Key, Integer> rungs = new HashMap<>();
    private boolean looked;

    ClimbNews(UserInfo user) {
        this.user = user;
    }

    /// @param incidents all there are; nothing among them yet is no look
    List<Climbed> look(Collection<Incident> incidents) {
        if (incidents.isEmpty() && !looked) {
            return List.of();
        }
        Map<Key, Integer> now = new HashMap<>();
        List<Climbed> news = new ArrayList<>();
        for (Incident incident : incidents) {
            List<Supervision> all = incident.marks().supervisions();
            for (int i = 0; i < all.size(); i++) {
                Supervision each = all.get(i);
                if (!incident.open() || !each.awaited()) {
                    continue;
                }
                Key key = new Key(incident.id(), i);
                now.put(key, each.rung());
                boolean climbed = each.rung() > rungs.getOrDefault(key, 0);
                if (looked && climbed && Hearers.hears(user, incident, each.rung())) {
                    news.add(new Climbed(incident, i + 1, each));
                }
            }
        }
        rungs = now;
        looked = true;
        return news;
    }
}
