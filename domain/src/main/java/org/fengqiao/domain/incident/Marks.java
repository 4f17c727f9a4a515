package org.fengqiao.domain.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.jspecify.annotations.Nullable;

/// What lies over a case beside its state: the records of which most systems make flags. Immutable;
/// [#edit] makes another.
///
/// @param centre area of the command centre that has the case; escalation moves it up
/// @param taken how often actions were taken that some guard of the workflow counts; beside the
///   case's own numbers those of each department, as `ACTION@CODE`
/// @param requests what is asked for and not decided
/// @param whistles of the newest whistle, one for each department
/// @param supervisions oldest first
/// @param master the incident this one is a duplicate of; null where it stands for itself
/// @param duplicates of this incident
/// @param satisfaction null until the reporter was asked
/// @param urged how often 催办 was done
/// @param exempted counts as in time in statistics; the clock keeps what it says
/// @param resumeAt when the suspension ends by itself; null while there is none
public record Marks(
        AreaCode centre,
        Map<String, Integer> taken,
        List<OpenRequest> requests,
        List<Whistle> whistles,
        List<Supervision> supervisions,
        @Nullable IncidentId master,
        Set<IncidentId> duplicates,
        @Nullable Satisfaction satisfaction,
        int urged,
        boolean pinned,
        boolean expedited,
        boolean exempted,
        @Nullable Instant resumeAt) {

    /// Stands between an action and the code of a department.
    static final String OF = "@";

    public Marks {
        taken = Map.copyOf(new TreeMap<>(taken));
        requests = List.copyOf(requests);
        whistles = List.copyOf(whistles);
        supervisions = List.copyOf(supervisions);
        duplicates = Set.copyOf(duplicates);
    }

    /// Of a case that has only just been reported: it lies with the street's centre, or with the
    /// lowest there is above its grid.
    public static Marks fresh(AreaCode grid) {
        return new Marks(
                lowestCentre(grid),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Set.of(),
                null,
                0,
                false,
                false,
                false,
                null);
    }

    /// The command centre below the one that has the case, towards its place; absent at the lowest.
    ///
    /// @param grid that holds the incident
    public Optional<AreaCode> centreBelow(AreaCode grid) {
        AreaCode lowest = lowestCentre(grid);
        return centre.level().isOutside(lowest.level())
                ? centre.level().child().flatMap(lowest::find)
                : Optional.empty();
    }

    private static AreaCode lowestCentre(AreaCode grid) {
        return grid.find(Level.STREET).or(() -> grid.find(Level.DISTRICT)).orElse(grid);
    }

    public int timesTaken(String action) {
        return taken.getOrDefault(action, 0);
    }

    /// How often while, or so that, that department held the case. Marks written down before
    /// departments were told apart count for each of them.
    ///
    /// @param department null, where none holds it, counts for the whole case
    public int timesTaken(String action, @Nullable String department) {
        String own = action + OF;
        return department != null && taken.keySet().stream().anyMatch(key -> key.startsWith(own))
                ? timesTaken(own + department)
                : timesTaken(action);
    }

    public Optional<OpenRequest> findRequest(@Nullable String subject) {
        return requests.stream().filter(request -> request.subject().equals(subject)).findFirst();
    }

    public boolean linked() {
        return master != null;
    }

    /// Whether some supervision waits for its answer.
    public boolean replyDue() {
        return supervisions.stream().anyMatch(Supervision::awaited);
    }

    /// Those whistled for that are not there yet.
    public List<Whistle> awaitedWhistles() {
        return whistles.stream().filter(Whistle::awaited).toList();
    }

    /// The command centre above the one that has the case; absent at the city's own.
    public Optional<AreaCode> centreAbove() {
        return centre.level().parent().flatMap(centre::find);
    }

    public MarksEdit edit() {
        return new MarksEdit(this);
    }
}
