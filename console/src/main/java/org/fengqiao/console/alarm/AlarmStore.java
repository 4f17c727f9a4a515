package org.fengqiao.console.alarm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.alarm.AlarmEffect;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmItem;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.alarm.AlarmKind;
import org.fengqiao.domain.alarm.AlarmRule;
import org.fengqiao.domain.alarm.AlarmRules;
import org.fengqiao.domain.alarm.AlarmTable;
import org.fengqiao.domain.alarm.AlarmTurn;
import org.fengqiao.domain.alarm.PersonalAlarms;
import org.fengqiao.domain.alarm.Priority;
import org.fengqiao.domain.wire.Alarms;

/// The alarms of the signed-in user as the lines of the log add up to them, and beside them the
/// console's own, which no backend knows of. FX thread.
public final class AlarmStore {

    /// Most urgent first, and of those the newest; the key decides where both are equal, so that
    /// rows do not change places by themselves.
    static final Comparator<AlarmItem> ORDER =
            Comparator.comparing((AlarmItem item) -> item.condition().priority())
                    .thenComparing(AlarmItem::raisedAt)
                    .reversed()
                    .thenComparing(item -> item.key().value());

    /// Hears what some lines did.
    @FunctionalInterface
    interface Listener {
        /// @param turns one for each line that concerned an alarm, in their order
        void turned(List<AlarmTurn> turns);
    }

    private final String me;
    private final AlarmTable table = AlarmTable.packaged();
    private final PersonalAlarms own;
    private final List<AlarmEntry> ownLines = new ArrayList<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private PersonalAlarms told;
    private AlarmRules rules = AlarmRules.packaged();
    private List<AlarmItem> items = List.of();

    /// @param me user id
    public AlarmStore(String me) {
        this.me = me;
        told = new PersonalAlarms(me, table);
        own = new PersonalAlarms(me, table);
    }

    /// Begins anew with what the backend says stands. What calls now and did not call before, or
    /// less loudly, is announced: it began while nobody listened.
    public void begin(Alarms.Snapshot snapshot) {
        Map<AlarmKey, Priority> calledBefore = new HashMap<>();
        told.list().stream()
                .filter(item -> item.state().calls())
                .forEach(item -> calledBefore.put(item.key(), item.condition().priority()));
        told = new PersonalAlarms(me, table);
        rules = AlarmRules.of(snapshot.rules());
        snapshot.entries().forEach(told::apply);
        List<AlarmTurn> news = new ArrayList<>();
        for (AlarmItem item : told.list()) {
            Priority before = calledBefore.get(item.key());
            if (item.state().calls()
                    && (before == null || item.condition().priority().above(before))) {
                news.add(new AlarmTurn(item, item, AlarmEffect.ANNOUNCE));
            }
        }
        news.sort(Comparator.comparing(turn -> turn.after().raisedAt()));
        tell(news);
    }

    /// Applies the next lines of the log, in their order.
    public void apply(List<AlarmEntry> entries) {
        List<AlarmTurn> turns = new ArrayList<>();
        entries.forEach(entry -> told.apply(entry).ifPresent(turns::add));
        tell(turns);
    }

    /// Applies a line of the console's own.
    void applyOwn(AlarmEntry entry) {
        ownLines.add(entry);
        tell(own.apply(entry).map(List::of).orElse(List.of()));
    }

    private void tell(List<AlarmTurn> turns) {
        List<AlarmItem> all = new ArrayList<>(told.list());
        all.addAll(own.list());
        all.sort(ORDER);
        items = List.copyOf(all);
        listeners.forEach(listener -> listener.turned(turns));
    }

    /// All that are not normal, in [#ORDER].
    public List<AlarmItem> list() {
        return items;
    }

    /// Those that are still to be looked at, in [#ORDER].
    public List<AlarmItem> listCalling() {
        return items.stream().filter(item -> item.state().calls()).toList();
    }

    /// Lines of the console's own since it was opened, the oldest first.
    List<AlarmEntry> listOwnLines() {
        return List.copyOf(ownLines);
    }

    public Optional<AlarmItem> find(AlarmKey key) {
        return told.find(key).or(() -> own.find(key));
    }

    /// Whether such an input would be refused.
    boolean refuses(AlarmKey key, AlarmInput input) {
        PersonalAlarms holder = own.find(key).isPresent() ? own : told;
        return holder.foresee(key, input) == AlarmEffect.REFUSE;
    }

    /// How a kind is told; the product's own words where the city's rules leave it out.
    AlarmRule rule(AlarmKind kind) {
        return rules.find(kind)
                .or(() -> AlarmRules.packaged().find(kind))
                .orElseThrow(() -> new IllegalStateException("no rule for " + kind));
    }

    Subscription listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
