package org.fengqiao.console.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.wire.ServerClock;
import org.fengqiao.console.wire.WireSession;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.incident.IncidentId;

/// The pages of the workbench in their order: board, approvals, handover, duty log, statistics,
/// audit. FX thread.
final class WorkbenchDesk implements AutoCloseable {

    private final Workbench workbench;
    private final SuperviseDesk supervise;
    private final HandoverDesk handover;
    private final StatisticsDesk statistics;
    private final GapDesk gaps;
    private final Optional<AlarmDesk> alarms;

    /// @param handovers folder of the papers that are kept
    /// @param gaps folder of what was not read yet after a break
    /// @param open shows an incident in detail
    /// @param show shows on the map what an alarm is about
    WorkbenchDesk(
            Desk desk,
            WireSession session,
            Workbench workbench,
            IncidentDesk incidents,
            MapDesk map,
            WhyDesk why,
            Dictionary dictionary,
            Path handovers,
            Path gaps,
            ServerClock clock,
            Consumer<IncidentId> open,
            Consumer<AlarmCondition> show,
            Executor worker) {
        this.workbench = workbench;
        ObservableValue<Instant> now = desk.ticker().now();
        supervise =
                new SuperviseDesk(
                        desk.api(),
                        session,
                        incidents,
                        dictionary,
                        desk.user(),
                        now,
                        workbench,
                        desk.view().toasts());
        handover =
                new HandoverDesk(
                        desk.api(), dictionary, handovers, now, worker, desk.view().toasts(), open);
        handover.put(workbench);
        supervise.join(why);
        handover.join(why);
        statistics = new StatisticsDesk(desk, workbench, map.navigator(), dictionary, open, worker);
        this.gaps = new GapDesk(desk, session, clock, workbench, gaps, open, worker);
        AuditDesk.put(workbench, desk.api(), desk.user().role(), dictionary, open);
        // Last, so that the digits of the other pages stay what people are used to.
        alarms = AlarmDesk.open(desk, session, workbench, show);
    }

    Optional<AlarmDesk> alarms() {
        return alarms;
    }

    void addKeys(Shortcuts keys) {
        keys.add("Shift+F2", "app", "key.workbench", workbench::toggle);
        supervise.addKeys(keys);
        alarms.ifPresent(each -> each.addKeys(keys));
        gaps.addKeys(keys);
    }

    StatisticsDesk statistics() {
        return statistics;
    }

    @Override
    public void close() {
        gaps.close();
        alarms.ifPresent(AlarmDesk::close);
        statistics.close();
        handover.close();
        supervise.close();
    }
}
