package org.fengqiao.console.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.cityimport.assemble.ComponentGuess;
import org.fengqiao.cityimport.assemble.ComponentSource;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.read.RawLayer;
import org.fengqiao.domain.incident.ClassKey;
import org.jspecify.annotations.Nullable;

/// What the command line says of components; null where it says nothing. Columns hold for the files
/// that have them, the others are guessed.
///
/// @param files that hold components whatever their columns look like
/// @param id column of their codes
/// @param column of classes, by codes or by names
/// @param state column of states
/// @param key code or name of the class of those that do not say it
record ComponentOptions(
        List<Path> files,
        @Nullable String id,
        @Nullable String column,
        @Nullable String state,
        @Nullable String key) {

    /// Columns that were named and that no file has.
    List<String> listMissing(List<Proposal> proposals) {
        return Stream.of(Optional.ofNullable(column), Optional.ofNullable(state))
                .flatMap(Optional::stream)
                .filter(each ->
                        proposals.stream().noneMatch(file -> file.layer().columns().contains(each)))
                .toList();
    }

    /// The class that was named, if the city's dictionary has it not.
    Optional<String> findUnknownClass(List<Proposal> proposals) {
        return Optional.ofNullable(key)
                .filter(said ->
                        proposals.stream()
                                .noneMatch(each -> each.classes().find(said).isPresent()));
    }

    boolean isComponents(Proposal proposal) {
        return files.contains(proposal.path())
                || column != null && has(proposal.layer(), column)
                || proposal.components();
    }

    ComponentSource of(Proposal proposal, Datum datum) {
        ComponentSource guess = ComponentGuess.of(proposal.layer(), datum, proposal.classes());
        ComponentSource.Columns columns = guess.columns();
        boolean said = column != null && has(proposal.layer(), column);
        ClassKey named = key == null ? null : proposal.classes().find(key).orElse(null);
        return new ComponentSource(
                guess.layer(),
                datum,
                new ComponentSource.Columns(
                        or(id, columns.id(), proposal.layer()),
                        said ? column : columns.code(),
                        said ? null : columns.name(),
                        or(state, columns.state(), proposal.layer())),
                named == null ? guess.key() : named);
    }

    private static @Nullable String or(
            @Nullable String said, @Nullable String guess, RawLayer layer) {
        return said != null && has(layer, said) ? said : guess;
    }

    private static boolean has(RawLayer layer, String column) {
        return layer.columns().contains(column);
    }
}
