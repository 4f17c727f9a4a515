package org.fengqiao.console.intake;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.cityimport.assemble.PointSource;
import org.fengqiao.cityimport.read.PlaceColumns;
import org.fengqiao.cityimport.read.RawLayer;
import org.jspecify.annotations.Nullable;

/// What the command line says of the columns of points; null where it says nothing. Holds for the
/// files that have such a column, the others are guessed.
record PointNames(
        @Nullable String id,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String x,
        @Nullable String y) {

    /// Columns that were named and that no file has.
    List<String> listMissing(List<Proposal> proposals) {
        List<String> said = new ArrayList<>();
        for (@Nullable String column :
                new @Nullable String[] {id, name, kind, phone, address, x, y}) {
            if (column != null) {
                said.add(column);
            }
        }
        return said.stream()
                .filter(column ->
                        proposals.stream()
                                .noneMatch(each -> each.layer().columns().contains(column)))
                .toList();
    }

    /// A layer of points with its places read from the columns that were named.
    Proposal place(Proposal proposal) {
        PlaceColumns guess = proposal.layer().places();
        PlaceColumns said =
                new PlaceColumns(
                        or(x, guess.x(), proposal.layer()), or(y, guess.y(), proposal.layer()));
        return proposal.areas() || said.equals(guess) ? proposal : proposal.placed(said);
    }

    PointSource.Columns or(PointSource.Columns guess, RawLayer layer) {
        return new PointSource.Columns(
                or(id, guess.id(), layer),
                or(name, guess.name(), layer),
                or(kind, guess.kind(), layer),
                or(phone, guess.phone(), layer),
                or(address, guess.address(), layer));
    }

    private static @Nullable String or(
            @Nullable String said, @Nullable String guess, RawLayer layer) {
        return said != null && layer.columns().contains(said) ? said : guess;
    }
}
