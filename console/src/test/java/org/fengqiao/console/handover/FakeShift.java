package org.fengqiao.console.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.console.wire.ShiftSource;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.handover.Handover;
import org.fengqiao.domain.handover.Handover.Signature;
import org.fengqiao.domain.handover.Handover.Tick;
import org.fengqiao.domain.handover.HandoverSheet;
import org.fengqiao.domain.handover.LogEntry;
import org.fengqiao.domain.handover.LogType;
import org.fengqiao.domain.handover.OpenItem;
import org.fengqiao.domain.handover.Section;
import org.fengqiao.domain.handover.ShiftFigure;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Handovers.Begin;
import org.fengqiao.domain.wire.Handovers.Current;
import org.fengqiao.domain.wire.Handovers.Line;
import org.fengqiao.domain.wire.Handovers.LogDraft;
import org.fengqiao.domain.wire.Messages.Problem;
import org.jspecify.annotations.Nullable;

/// A backend with one log and one handover at a time, as one person sees it; what it is asked is
/// done at once, or fails with what `failure` says.
public final class FakeShift implements ShiftSource {

    public static final Instant NOW = Instant.parse("2026-11-27T00:30:00Z");
    static final AreaCode CITY = AreaCode.of("320100");

    /// What all persons share.
    public static final class Backend {
        final List<LogEntry> log = new ArrayList<>();
        final List<String> drafts = new ArrayList<>();
        final List<String> calls = new ArrayList<>();
        final List<Line> past = new ArrayList<>();
        public List<OpenItem> open = new ArrayList<>();
        List<OpenItem> arisen = new ArrayList<>();
        @Nullable Handover handover;
        @Nullable String failure;
    }

    private final Backend backend;
    private final UserInfo user;

    public FakeShift(Backend backend, String id, String name, Role role) {
        this.backend = backend;
        user = new UserInfo(id, name, name, role, CITY, null, null);
    }

    static OpenItem item(
            Section section,
            int number,
            String title,
            @Nullable Instant due,
            @Nullable String text) {
        return new OpenItem(
                section + ":" + number,
                section,
                section == Section.PROMISE ? null : new IncidentId("2026112700" + (1000 + number)),
                section == Section.ORDER ? new OrderId("o" + number) : null,
                section == Section.PROMISE ? (long) number : null,
                title,
                "长江路 " + number + " 号",
                section == Section.PROMISE ? null : Grade.values()[number % 4],
                section == Section.PROMISE ? null : "handling",
                section == Section.PROMISE ? null : "320102-CG",
                "王强",
                NOW.minusSeconds(7200),
                due,
                text,
                number % 3);
    }

    private <T> CompletableFuture<T> answer(Supplier<T> value) {
        String failure = backend.failure;
        try {
            return failure == null
                    ? CompletableFuture.completedFuture(value.get())
                    : CompletableFuture.failedFuture(
                            new BackendException(422, new Problem("refused", failure, null)));
        } catch (BackendException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private Signature signature(String note) {
        return new Signature(user.id(), user.nameZh(), "10.0.0.8", NOW, note, 7);
    }

    @Override
    public UserInfo user() {
        return user;
    }

    @Override
    public CompletableFuture<List<LogEntry>> loadLog(int limit) {
        return CompletableFuture.completedFuture(List.copyOf(backend.log));
    }

    @Override
    public CompletableFuture<LogEntry> append(LogDraft draft) {
        backend.drafts.add(draft.id());
        return answer(() -> {
            LogEntry entry =
                    new LogEntry(
                            backend.log.size() + 1L,
                            draft.id(),
                            NOW.plusSeconds(backend.log.size()),
                            draft.type(),
                            draft.place(),
                            draft.grid(),
                            draft.content(),
                            user.id(),
                            user.nameZh(),
                            CITY,
                            draft.refersTo());
            backend.log.addFirst(entry);
            return entry;
        });
    }

    void write(LogType type, String content, @Nullable Long refersTo) {
        append(
                        new LogDraft(
                                "draft-" + backend.log.size() + "-id",
                                type,
                                "中山路",
                                null,
                                content,
                                refersTo))
                .join();
        backend.drafts.clear();
    }

    @Override
    public CompletableFuture<Current> loadCurrent() {
        Handover handover = backend.handover;
        boolean waiting = handover != null && !handover.signed();
        return CompletableFuture.completedFuture(
                new Current(NOW, handover, waiting ? backend.arisen : List.of()));
    }

    @Override
    public CompletableFuture<List<Line>> loadHandovers(int limit) {
        return CompletableFuture.completedFuture(List.copyOf(backend.past));
    }

    @Override
    public CompletableFuture<Handover> loadHandover(long number) {
        backend.calls.add("load " + number);
        return answer(this::handover);
    }

    private Handover handover() {
        Handover handover = backend.handover;
        if (handover == null) {
            throw new IllegalStateException("no handover");
        }
        return handover;
    }

    private Handover keep(Handover handover) {
        backend.handover = handover;
        return handover;
    }

    @Override
    public CompletableFuture<Handover> begin(Begin begin) {
        backend.calls.add(user.id() + " begins: " + begin.note());
        return answer(() -> {
            Map<ShiftFigure, Integer> figures = new EnumMap<>(ShiftFigure.class);
            figures.put(ShiftFigure.RECEIVED, 128);
            figures.put(ShiftFigure.FILED, 96);
            figures.put(ShiftFigure.CLOSED, 81);
            figures.put(ShiftFigure.OVERDUE, 3);
            return keep(
                    new Handover(
                            12,
                            CITY,
                            new HandoverSheet(
                                    NOW.minusSeconds(86_400), NOW, 7, figures, backend.open),
                            signature(begin.note()),
                            List.of(),
                            List.of(),
                            null));
        });
    }

    @Override
    public CompletableFuture<Handover> tick(long number, List<String> items) {
        backend.calls.add(user.id() + " ticks " + items);
        return answer(() -> {
            List<Tick> ticks = new ArrayList<>(handover().ticks());
            items.forEach(item -> ticks.add(new Tick(item, user.id(), user.nameZh(), NOW)));
            Handover before = handover();
            return keep(
                    new Handover(
                            before.number(),
                            CITY,
                            before.sheet(),
                            before.outgoing(),
                            ticks,
                            List.of(),
                            null));
        });
    }

    @Override
    public CompletableFuture<Handover> sign(long number, String note) {
        backend.calls.add(user.id() + " signs: " + note);
        return answer(() -> {
            Handover before = handover();
            if (!before.listUnticked(user.id()).isEmpty()) {
                throw new BackendException(422, new Problem("unticked", "尚未全部核对", null));
            }
            return keep(
                    new Handover(
                            before.number(),
                            CITY,
                            before.sheet(),
                            before.outgoing(),
                            before.ticks(),
                            backend.arisen,
                            signature(note)));
        });
    }

    @Override
    public CompletableFuture<ShiftSource> signInBeside(String id, String password) {
        backend.calls.add("beside " + id + " " + password);
        return answer(() -> new FakeShift(backend, id, "市值班二席", Role.DUTY_LEADER));
    }

    @Override
    public void leave() {
        backend.calls.add(user.id() + " leaves");
    }
}
