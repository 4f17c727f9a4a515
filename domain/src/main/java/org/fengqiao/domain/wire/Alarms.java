package org.fengqiao.domain.wire;

import java.time.Instant;
import java.util.List;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.alarm.AlarmLoad;
import org.fengqiao.domain.alarm.AlarmRule;
import org.jspecify.annotations.Nullable;

/// Messages about alarms; what they add up to is said in `domain.alarm`.
public final class Alarms {

    /// Alarms acknowledged at once, a whole flood of them.
    public static final int MOST_AT_ONCE = 2_000;

    /// Longest time an alarm is put aside for: a shift.
    public static final int LONGEST_SHELF_MINUTES = 12 * 60;

    private static final String ID = "[A-Za-z0-9-]{8,64}";

    private Alarms() {}

    /// What a desk begins with: the lines of all alarms that are not normal for the caller, in the
    /// order of their numbers. Lines with a greater number than `sequence` come after it.
    ///
    /// @param epoch changes when the numbering starts anew
    public record Snapshot(
            String epoch,
            long sequence,
            Instant serverTime,
            List<AlarmRule> rules,
            List<AlarmEntry> entries) {

        public Snapshot {
            rules = List.copyOf(rules);
            entries = List.copyOf(entries);
        }
    }

    /// Lines after, or in the history before, a number.
    ///
    /// @param sequence of the newest line of all, in this page or not
    /// @param more whether another page follows
    public record Page(String epoch, long sequence, List<AlarmEntry> entries, boolean more) {

        public Page {
            entries = List.copyOf(entries);
        }
    }

    /// One line as it is told to an area.
    ///
    /// @param previous number of the line before it on the same stream
    public record Notice(String epoch, long previous, AlarmEntry entry) {}

    /// What a person does about alarms.
    ///
    /// @param id chosen by the desk; the same on every retry, so that it is done once
    /// @param input ACKNOWLEDGE, SHELVE or UNSHELVE
    /// @param reason of putting aside, required then
    /// @param minutes to put aside for, required then
    public record Act(
            String id,
            AlarmInput input,
            List<AlarmKey> keys,
            @Nullable String reason,
            @Nullable Integer minutes) {

        /// @throws IllegalArgumentException if the id or the number of keys is not as allowed
        public Act {
            checkId(id);
            keys = List.copyOf(keys);
            if (keys.isEmpty() || keys.size() > MOST_AT_ONCE) {
                throw new IllegalArgumentException("keys must be 1 to " + MOST_AT_ONCE);
            }
        }
    }

    /// @param refused keys for which it could not be done, such as an alarm that is normal by now
    public record Done(String id, long sequence, List<AlarmKey> refused) {

        public Done {
            refused = List.copyOf(refused);
        }
    }

    /// A worker calls for help, or says that it is over.
    ///
    /// @param id chosen by the device; the same on every retry. A new one while a call stands is a
    ///   call again, which is announced again
    /// @param over true when the worker needs no help any more
    /// @param note what the worker says; it becomes the `reason` of the line
    public record Sos(String id, boolean over, @Nullable String note) {

        /// @throws IllegalArgumentException if the id is not as allowed
        public Sos {
            checkId(id);
        }
    }

    private static void checkId(@Nullable String id) {
        if (id == null || !id.matches(ID)) {
            throw new IllegalArgumentException("id must be 8 to 64 letters, digits or hyphens");
        }
    }

    /// How many alarms a person was given.
    ///
    /// @param pieces in their order; only those in which the person's desk was listening, for at
    ///   least a part of it
    public record Load(String person, String personName, List<AlarmLoad.Piece> pieces) {

        public Load {
            pieces = List.copyOf(pieces);
        }
    }
}
