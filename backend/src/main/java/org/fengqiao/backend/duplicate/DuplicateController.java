package org.fengqiao.backend.duplicate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.backend.audit.DecidesNothing;
import org.fengqiao.backend.incident.CaseRecord;
import org.fengqiao.backend.incident.Classes;
import org.fengqiao.backend.incident.FieldChecks;
import org.fengqiao.backend.incident.Incidents;
import org.fengqiao.backend.incident.Places;
import org.fengqiao.backend.incident.Visibility;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.problem.Unreadable;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Duplicates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Tells operators and duty leaders what may be a duplicate, among the cases they may see.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "duplicates")
class DuplicateController {

    /// Words of one candidate that are told; more convince nobody.
    private static final int MOST_WORDS = 12;

    /// As many rows as a list shows, several times over; a look-up takes a fraction of a
    /// millisecond.
    static final int MOST_AT_ONCE = 100;

    private final Finder finder;
    private final Incidents incidents;
    private final Visibility visibility;
    private final Classes classes;
    private final Places places;
    private final Clock clock;

    DuplicateController(
            Finder finder,
            Incidents incidents,
            Visibility visibility,
            Classes classes,
            Places places,
            Clock clock) {
        this.finder = finder;
        this.incidents = incidents;
        this.visibility = visibility;
        this.classes = classes;
        this.places = places;
        this.clock = clock;
    }

    @PostMapping("/duplicates/search")
    @DecidesNothing
    @Operation(
            summary = "Cases that may be the same thing as one being registered",
            description = "The likeliest first, with the reasons. Nothing is kept.")
    Duplicates search(Caller caller, @RequestBody Duplicates.Draft draft) {
        requireDesk(caller);
        FieldChecks.optional(draft.title(), FieldChecks.TITLE, "title");
        FieldChecks.optional(draft.description(), FieldChecks.TEXT, "description");
        FieldChecks.optional(draft.address(), FieldChecks.ADDRESS, "address");
        if (classes.find(draft.classKey()).isEmpty()) {
            throw Refusal.rule("unknown-class", "classKey", draft.classKey());
        }
        caller.requireCovers(
                places.findGrid(draft.position())
                        .orElseThrow(
                                () -> Refusal.rule("outside-city", "position", draft.position())));
        Instant now = clock.instant();
        return shown(caller, finder.search(draft, now), now);
    }

    @GetMapping("/incidents/{id}/duplicates")
    @Operation(
            summary = "Cases that may be the same thing as an incident that has arrived",
            description = "Earlier and later ones, the likeliest first, with the reasons.")
    Duplicates duplicates(Caller caller, @PathVariable String id) {
        requireDesk(caller);
        CaseRecord record = incidents.get(caller, Unreadable.value("id", id, IncidentId::new));
        Instant now = clock.instant();
        return shown(caller, finder.search(record, now), now);
    }

    @GetMapping("/duplicates/likeliest")
    @Operation(
            summary = "The likeliest candidate of each of several incidents that have arrived",
            description =
                    "For marks in a list, so that nobody has to open a case to learn that there may"
                            + " be another. Incidents without a candidate, and those the caller may"
                            + " not see, are left out.")
    List<Duplicates.Likeliest> likeliest(Caller caller, @RequestParam List<String> incidents) {
        requireDesk(caller);
        if (incidents.size() > MOST_AT_ONCE) {
            throw Refusal.malformed(
                    "out-of-range", "incidents", "incidents", incidents.size(), 1, MOST_AT_ONCE);
        }
        Instant now = clock.instant();
        return incidents.stream()
                .map(each -> Unreadable.value("incidents", each, IncidentId::new))
                .flatMap(id -> this.incidents.find(caller, id).stream())
                .flatMap(record -> likeliest(caller, record, now).stream())
                .toList();
    }

    private Optional<Duplicates.Likeliest> likeliest(
            Caller caller, CaseRecord record, Instant now) {
        return finder.search(record, now).stream()
                .flatMap(hit -> candidate(caller, hit).stream())
                .findFirst()
                .map(found ->
                        new Duplicates.Likeliest(
                                record.id(), found.incident().id(), found.likeness()));
    }

    private static void requireDesk(Caller caller) {
        caller.require(Role.OPERATOR, Role.DUTY_LEADER);
    }

    private Duplicates shown(Caller caller, List<CaseIndex.Hit> hits, Instant now) {
        DuplicateOptions options = finder.options();
        List<Duplicates.Candidate> seen =
                hits.stream()
                        .flatMap(hit -> candidate(caller, hit).stream())
                        .limit(options.most() + 1L)
                        .toList();
        return new Duplicates(
                now,
                options.radiusM(),
                options.window().toMinutes(),
                seen.stream().limit(options.most()).toList(),
                seen.size() > options.most());
    }

    private Optional<Duplicates.Candidate> candidate(Caller caller, CaseIndex.Hit hit) {
        Likeness likeness = hit.likeness();
        return incidents
                .find(caller, hit.id())
                // One that is linked stands for its master, which is found as well.
                .filter(record -> !record.incident().marks().linked())
                .map(record ->
                        new Duplicates.Candidate(
                                visibility.shown(caller, record.incident()),
                                likeness.score(),
                                likeness.distanceM(),
                                likeness.earlier().toMinutes(),
                                likeness.relation(),
                                likeness.text(),
                                likeness.sharedWords().stream().limit(MOST_WORDS).toList(),
                                likeness.endedBetween()));
    }
}
