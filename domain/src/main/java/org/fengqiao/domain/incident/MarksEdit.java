package org.fengqiao.domain.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.fengqiao.domain.code.AreaCode;
import org.jspecify.annotations.Nullable;

/// Makes other marks out of those there are. For one thread, used once.
public final class MarksEdit {

    private AreaCode centre;
    private final Map<String, Integer> taken;
    private final List<OpenRequest> requests;
    private List<Whistle> whistles;
    private final List<Supervision> supervisions;
    private @Nullable IncidentId master;
    private final Set<IncidentId> duplicates;
    private @Nullable Satisfaction satisfaction;
    private int urged;
    private boolean pinned;
    private boolean expedited;
    private boolean exempted;
    private @Nullable Instant resumeAt;

    MarksEdit(Marks from) {
        centre = from.centre();
        taken = new TreeMap<>(from.taken());
        requests = new ArrayList<>(from.requests());
        whistles = from.whistles();
        supervisions = new ArrayList<>(from.supervisions());
        master = from.master();
        duplicates = new TreeSet<>(from.duplicates());
        satisfaction = from.satisfaction();
        urged = from.urged();
        pinned = from.pinned();
        expedited = from.expedited();
        exempted = from.exempted();
        resumeAt = from.resumeAt();
    }

    public Marks made() {
        return new Marks(
                centre,
                taken,
                requests,
                whistles,
                supervisions,
                master,
                duplicates,
                satisfaction,
                urged,
                pinned,
                expedited,
                exempted,
                resumeAt);
    }

    /// Takes out what people have written and who they are: what a room full of people may see.
    public MarksEdit wordless() {
        requests.replaceAll(each ->
                new OpenRequest(each.subject(), each.endorsed(), "", "", each.at(), "", Map.of()));
        supervisions.replaceAll(each ->
                new Supervision(
                        "",
                        "",
                        "",
                        each.at(),
                        each.dueAt(),
                        each.rung(),
                        each.reply() == null ? null : "",
                        each.repliedAt()));
        return this;
    }

    public MarksEdit centre(AreaCode area) {
        centre = area;
        return this;
    }

    /// An action was taken once more.
    public MarksEdit took(String action) {
        taken.merge(action, 1, Integer::sum);
        return this;
    }

    /// An action was taken once more by a department, or gave it the case.
    public MarksEdit took(String action, String department) {
        return took(action + Marks.OF + department);
    }

    /// In the place of one about the same subject.
    public MarksEdit ask(OpenRequest request) {
        settle(request.subject());
        requests.add(request);
        return this;
    }

    public MarksEdit endorse(String subject) {
        requests.replaceAll(
                request -> request.subject().equals(subject) ? request.endorse() : request);
        return this;
    }

    /// What was asked for is decided, one way or the other.
    public MarksEdit settle(String subject) {
        requests.removeIf(request -> request.subject().equals(subject));
        return this;
    }

    public MarksEdit whistles(List<Whistle> blown) {
        whistles = blown;
        return this;
    }

    public MarksEdit supervise(Supervision supervision) {
        supervisions.add(supervision);
        return this;
    }

    /// @param index as in [Marks#supervisions]
    public MarksEdit supervision(int index, UnaryOperator<Supervision> change) {
        supervisions.set(index, change.apply(supervisions.get(index)));
        return this;
    }

    public MarksEdit supervisions(UnaryOperator<Supervision> change) {
        supervisions.replaceAll(change);
        return this;
    }

    public MarksEdit master(@Nullable IncidentId incident) {
        master = incident;
        return this;
    }

    public MarksEdit addDuplicate(IncidentId incident) {
        duplicates.add(incident);
        return this;
    }

    public MarksEdit removeDuplicate(IncidentId incident) {
        duplicates.remove(incident);
        return this;
    }

    public MarksEdit satisfaction(Satisfaction found) {
        satisfaction = found;
        return this;
    }

    public MarksEdit urge() {
        urged++;
        return this;
    }

    public MarksEdit pinned(boolean pin) {
        pinned = pin;
        return this;
    }

    public MarksEdit expedite() {
        expedited = true;
        return this;
    }

    public MarksEdit exempt() {
        exempted = true;
        return this;
    }

    public MarksEdit resumeAt(@Nullable Instant moment) {
        resumeAt = moment;
        return this;
    }
}
