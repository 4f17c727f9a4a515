package org.fengqiao.backend.duplicate;

import java.time.Instant;
import java.util.List;
import org.fengqiao.backend.incident.CaseRecord;
import org.fengqiao.backend.incident.CaseWatch;
import org.fengqiao.backend.incident.Classes;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Duplicates;

/// Finds what may be the same thing, whoever may see it. Follows the book of cases. Safe for any
/// thread.
final class Finder implements CaseWatch {

    private final CaseIndex index = new CaseIndex(new ChineseWords());
    private final Classes classes;
    private final Weights weights;
    private final DuplicateOptions options;

    Finder(Classes classes, Weights weights, DuplicateOptions options) {
        this.classes = classes;
        this.weights = weights;
        this.options = options;
    }

    DuplicateOptions options() {
        return options;
    }

    @Override
    public void committed(CaseRecord record) {
        index.put(record.id(), draft(record));
    }

    @Override
    public void forgotten(IncidentId id) {
        index.remove(id);
    }

    void catchUp() {
        index.catchUp();
    }

    /// Candidates for one that is being registered, the likeliest first.
    List<CaseIndex.Hit> search(Duplicates.Draft draft, Instant now) {
        Instant at = draft.occurredAt() == null ? now : draft.occurredAt();
        Sketch sketch = new Sketch(draft.position(), at, null, kind(draft.classKey()), List.of());
        List<String> text = List.of(draft.title(), draft.description(), draft.address());
        return index.search(new CaseIndex.Draft(sketch, text), null, now, weights, options);
    }

    /// Candidates for one that has arrived, before or after it.
    List<CaseIndex.Hit> search(CaseRecord record, Instant now) {
        return index.search(draft(record), record.id(), now, weights, options);
    }

    private CaseIndex.Draft draft(CaseRecord record) {
        Incident incident = record.incident();
        Sketch sketch =
                new Sketch(
                        incident.position(),
                        record.occurredAt(),
                        incident.endedAt(),
                        kind(incident.classKey()),
                        List.of());
        return new CaseIndex.Draft(
                sketch, List.of(incident.title(), incident.description(), incident.address()));
    }

    private Sketch.Kind kind(ClassKey key) {
        return classes.find(key).map(Sketch.Kind::of).orElseGet(() -> Sketch.Kind.unknown(key));
    }
}
