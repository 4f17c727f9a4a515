package org.fengqiao.console.boundary;

import java.util.List;

/// Something that can be searched from the one search box.
@FunctionalInterface
public interface SearchSource {

    /// Called on the FX thread at every key; must answer within a few milliseconds.
    ///
    /// @return best first
    List<SearchHit> list(String typed, int limit);
}
