package org.fengqiao.domain.handover;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.domain.code.AreaCode;
import org.jspecify.annotations.Nullable;

/// A handover 交接班 as far as it has come: the sheet with the signature of who goes, the ticks and
/// the signature of who comes. It only ever grows.
///
/// @param number counted up, in the order of building
/// @param jurisdiction that is handed over
/// @param outgoing signed when the sheet was built
/// @param ticks oldest first
/// @param addendum what was open at the second signature and is not on the sheet; empty before
/// @param incoming null until the second signature
public record Handover(
        long number,
        AreaCode jurisdiction,
        HandoverSheet sheet,
        Signature outgoing,
        List<Tick> ticks,
        List<OpenItem> addendum,
        @Nullable Signature incoming) {

    public Handover {
        ticks = List.copyOf(ticks);
        addendum = List.copyOf(addendum);
    }

    /// @param user id
    /// @param name of the user in Chinese, as it was then
    /// @param terminal the address it was signed from
    /// @param note what is to be said beside the sheet; may be empty
    /// @param sequence of the newest change that was committed when it was signed
    public record Signature(
            String user, String name, String terminal, Instant at, String note, long sequence) {}

    /// @param item key of an item
    public record Tick(String item, String user, String name, Instant at) {}

    public boolean signed() {
        return incoming != null;
    }

    /// Keys of the items that a user has ticked.
    public Set<String> tickedBy(String user) {
        return ticks.stream()
                .filter(tick -> tick.user().equals(user))
                .map(Tick::item)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Items of the sheet that a user has not ticked, without whose tick the user cannot sign.
    public List<OpenItem> listUnticked(String user) {
        Set<String> ticked = tickedBy(user);
        return sheet.items().stream().filter(item -> !ticked.contains(item.key())).toList();
    }

    /// All that was handed over: the sheet and what arose until the second signature.
    public List<OpenItem> listAll() {
        return Stream.concat(sheet.items().stream(), addendum.stream()).toList();
    }
}
