package org.fengqiao.console.gap;

import org.fengqiao.domain.gap.GapItem;

/// A row of the page: the head of a break, or one thing that happened in it.
sealed interface GapRow {

    KeptDigest of();

    record Head(KeptDigest of) implements GapRow {}

    record Item(KeptDigest of, GapItem item) implements GapRow {}
}
