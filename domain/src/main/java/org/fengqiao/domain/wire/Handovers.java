package org.fengqiao.domain.wire;

import java.time.Instant;
import java.util.List;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.handover.Handover;
import org.fengqiao.domain.handover.Handover.Signature;
import org.fengqiao.domain.handover.LogType;
import org.fengqiao.domain.handover.OpenItem;
import org.jspecify.annotations.Nullable;

/// Messages about the duty log and about handing a shift over.
public final class Handovers {

    private static final String ID = "[A-Za-z0-9-]{8,64}";

    /// More than a city has open at once.
    public static final int MOST_TICKS = 20_000;

    private Handovers() {}

    /// An entry to be written down.
    ///
    /// @param id chosen by the desk; the same on every retry, so that it is written once
    /// @param refersTo number of the entry that is corrected or fulfilled
    public record LogDraft(
            String id,
            LogType type,
            @Nullable String place,
            @Nullable AreaCode grid,
            String content,
            @Nullable Long refersTo) {

        public LogDraft {
            checkId(id);
        }
    }

    /// Builds the sheet and signs it for who goes.
    ///
    /// @param id chosen by the desk; the same on every retry, so that it is built once
    /// @param note what is to be said beside the sheet; may be empty
    public record Begin(String id, String note) {

        public Begin {
            checkId(id);
        }
    }

    /// Ticks by their keys; ticking twice is no error.
    public record Ticks(List<String> items) {

        public Ticks {
            if (items != null) {
                items = List.copyOf(items);
                if (items.size() > MOST_TICKS) {
                    throw new IllegalArgumentException("more than " + MOST_TICKS + " items");
                }
            }
        }
    }

    /// The second signature.
    ///
    /// @param note may be empty
    public record Sign(String note) {}

    /// How the handover of a jurisdiction stands.
    ///
    /// @param handover the newest one, signed or not; null if there never was one
    /// @param arisen what is open now and not on its sheet; empty once it is signed
    public record Current(Instant serverTime, @Nullable Handover handover, List<OpenItem> arisen) {

        public Current {
            arisen = List.copyOf(arisen);
        }
    }

    /// A handover in a list of them.
    ///
    /// @param items on the sheet
    /// @param addendum arisen until the second signature
    public record Line(
            long number,
            AreaCode jurisdiction,
            Signature outgoing,
            @Nullable Signature incoming,
            int items,
            int addendum) {}

    private static void checkId(@Nullable String id) {
        if (id != null && !id.matches(ID)) {
            throw new IllegalArgumentException(
                    "id must be 8 to 64 letters, digits or hyphens: '" + id + "'");
        }
    }
}
