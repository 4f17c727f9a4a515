package org.fengqiao.backend.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fengqiao.backend.dispatch.FieldOrders;
import org.fengqiao.backend.incident.CaseRecord;
import org.fengqiao.backend.incident.CommandHandler;
import org.fengqiao.backend.incident.Moment;
import org.fengqiao.backend.incident.Step;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.ImportedCase;
import org.fengqiao.domain.wire.Messages.RungReport;
import org.jspecify.annotations.Nullable;

/// Lives a case of the past through again: every step becomes the command it was, and the handlers
/// that decide about commands of today decide about it, with the actor, role and time of then. What
/// would be refused today is refused here.
final class Replay {

    /// Another system's clock may run a little fast.
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    /// A flow entry's terminal begins so, the case's id in the earlier system follows.
    static final String TERMINAL = "import:";

    private static final int MOST_STEPS = 500;
    private static final int LONGEST_ID = 64;

    private final CommandHandler<Command.Register> register;
    private final CommandHandler<Command.Act> act;
    private final CommandHandler<Command.IssueOrder> issue;
    private final CommandHandler<Command.RecallOrder> recall;
    private final FieldOrders orders;
    private final AreaCode city;

    Replay(Handlers handlers, FieldOrders orders, AreaCode city) {
        this.register = handlers.get(Command.Register.class);
        this.act = handlers.get(Command.Act.class);
        this.issue = handlers.get(Command.IssueOrder.class);
        this.recall = handlers.get(Command.RecallOrder.class);
        this.orders = orders;
        this.city = city;
    }

    /// @param sequence the number of the first step
    /// @return one step for each of the case's
    /// @throws Refusal naming what is wrong; its field names the step
    List<Step> run(ImportedCase imported, Moment now, long sequence) {
        check(imported, now.at());
        List<Step> done = new ArrayList<>();
        CaseRecord present = null;
        for (ImportedCase.Step past : imported.steps()) {
            ReplayMoment moment = new ReplayMoment(now, sequence + done.size(), past.at(), present);
            Caller actor = actor(imported, past);
            CommandId id = id(imported, done.size());
            Step step;
            try {
                step =
                        present == null
                                ? register.decide(report(imported, past, id), actor, moment)
                                : next(present, past, id, actor, moment);
            } catch (Refusal refusal) {
                throw new StepRefused(done.size() + 1, past.action(), refusal);
            }
            present = step.after();
            done.add(step);
        }
        return done;
    }

    /// A step that may not be taken.
    static final class StepRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int step;
        private final transient Refusal refusal;

        StepRefused(int step, String action, Refusal refusal) {
            super("step " + step + " (" + action + ")", refusal, false, false);
            this.step = step;
            this.refusal = refusal;
        }

        int step() {
            return step;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    private static void check(ImportedCase imported, Instant now) {
        List<ImportedCase.Step> steps = imported.steps();
        String id = imported.externalId();
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw Refusal.malformed("bad-external-id", "externalId", LONGEST_ID);
        }
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw Refusal.malformed("bad-step-count", "steps", steps.size(), MOST_STEPS);
        }
        for (int i = 0; i < steps.size(); i++) {
            Instant at = steps.get(i).at();
            Refusal refusal = null;
            if (i > 0 && at.isBefore(steps.get(i - 1).at())) {
                refusal = Refusal.rule("step-before-last", "at", at, steps.get(i - 1).at());
            } else if (at.isAfter(now.plus(CLOCK_TOLERANCE))) {
                refusal = Refusal.rule("in-the-future", "at", at);
            }
            if (refusal != null) {
                throw new StepRefused(i + 1, steps.get(i).action(), refusal);
            }
        }
    }

    private Step next(
            CaseRecord present, ImportedCase.Step past, CommandId id, Caller actor, Moment moment) {
        if (!past.action().equals(ImportedCase.ORDER)) {
            return act.decide(
                    new Command.Act(
                            id,
                            present.id(),
                            past.action(),
                            present.incident().revision(),
                            past.fields()),
                    actor,
                    moment);
        }
        Rung rung = past.rung();
        String recipient = past.recipient();
        if (rung == null || recipient == null) {
            throw Refusal.malformed("missing-field", "rung", "rung, recipient");
        }
        if (rung == Rung.SERVER) {
            String text = past.fields().getOrDefault(ImportedCase.TEXT, "");
            return issue.decide(
                    new Command.IssueOrder(id, present.id(), recipient, text, true), actor, moment);
        }
        Order order =
                present.orders().stream()
                        .filter(o -> !o.ended() && o.recipient().equals(recipient))
                        .findFirst()
                        .orElseThrow(
                                () -> Refusal.rule("no-open-order-to", "recipient", recipient));
        @Nullable String note = note(past);
        if (rung == Rung.RECALLED) {
            String reason = note == null ? "" : note;
            return recall.decide(new Command.RecallOrder(id, order.id(), reason), actor, moment);
        }
        List<Step> steps =
                orders.decide(moment, actor, order.id(), new RungReport(rung, note, null));
        if (steps.isEmpty()) {
            throw Refusal.rule("no-such-rung", "rung", order.rung(), rung);
        }
        return steps.getFirst();
    }

    private static @Nullable String note(ImportedCase.Step past) {
        String reason = past.fields().get("reason");
        return reason != null ? reason : past.fields().get("result");
    }

    private static Command.Register report(
            ImportedCase imported, ImportedCase.Step past, CommandId id) {
        return new Command.Register(
                id,
                imported.classKey(),
                imported.standard(),
                imported.grade(),
                imported.source(),
                imported.title(),
                imported.description(),
                imported.position(),
                imported.address(),
                imported.reporter(),
                imported.reporterPhone(),
                past.at());
    }

    /// The actor of then, who need not have an account here. Departments and people in the field
    /// are known by the names of their accounts: `dept-<department code>`, `worker-<resource id>`.
    private Caller actor(ImportedCase imported, ImportedCase.Step past) {
        Role role = past.role();
        return new Caller(
                new UserInfo(
                        past.actor(),
                        past.actorName(),
                        past.actorName(),
                        role,
                        city,
                        role == Role.DEPARTMENT ? after("dept-", past.actor()) : null,
                        role == Role.HANDLER ? after("worker-", past.actor()) : null),
                Locale.SIMPLIFIED_CHINESE,
                TERMINAL + imported.externalId(),
                "import");
    }

    private static String after(String prefix, String name) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private static CommandId id(ImportedCase imported, int step) {
        byte[] name = (imported.externalId() + "/" + step).getBytes(StandardCharsets.UTF_8);
        return new CommandId(UUID.nameUUIDFromBytes(name).toString());
    }
}
