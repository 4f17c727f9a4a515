package org.fengqiao.console.incident.register;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.duplicate.CompareSide;
import org.fengqiao.console.incident.duplicate.Comparison;
import org.fengqiao.console.incident.duplicate.DuplicateStrip;
import org.fengqiao.console.incident.duplicate.LinkDesk;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Duplicates;
import org.jspecify.annotations.Nullable;

/// What [RegisterPanel] does about duplicates of what is being typed. FX thread only.
final class Twins {

    private final DuplicateStrip strip;
    private final LinkDesk links;
    private final Consumer<Comparison> onCompare;
    private final Supplier<RegisterDraft> typed;
    private final Supplier<List<Path>> photos;
    private final Consumer<Incident> register;

    /// @param register registers what is typed under a master
    Twins(
            DuplicateStrip strip,
            LinkDesk links,
            Consumer<Comparison> onCompare,
            Supplier<RegisterDraft> typed,
            Supplier<List<Path>> photos,
            Consumer<Incident> register) {
        this.strip = strip;
        this.links = links;
        this.onCompare = onCompare;
        this.typed = typed;
        this.photos = photos;
        this.register = register;
        strip.setOnCompare(this::compare);
    }

    /// Which of the candidates a digit means, from 0; absent for any other key.
    static Optional<Integer> findDigit(KeyCode code) {
        int index = code.ordinal() - KeyCode.DIGIT1.ordinal();
        return code.isDigitKey() && index >= 0 && index < 9 ? Optional.of(index) : Optional.empty();
    }

    /// Searches by what is typed now; nothing before there are a class and a position.
    void ask() {
        strip.ask(draft(typed.get()));
    }

    private static Duplicates.@Nullable Draft draft(RegisterDraft draft) {
        IncidentClass of = draft.of();
        LonLat position = draft.position();
        return of == null || position == null
                ? null
                : new Duplicates.Draft(
                        of.key(),
                        position,
                        draft.title().strip(),
                        draft.description().strip(),
                        draft.address().strip(),
                        null);
    }

    /// @return false where there is no such candidate
    boolean compare(int index) {
        RegisterDraft draft = typed.get();
        IncidentClass of = draft.of();
        LonLat position = draft.position();
        if (of == null || position == null || index >= strip.candidates().size()) {
            return false;
        }
        CompareSide side =
                new CompareSide(
                        null,
                        draft.title(),
                        Dictionary.className(of, Texts.locale()),
                        draft.description(),
                        draft.address(),
                        position,
                        null,
                        draft.source(),
                        "",
                        "",
                        photos.get());
        onCompare.accept(new Comparison(side, strip.candidates(), index, register));
        return true;
    }

    void link(
            IncidentId registered, long revision, IncidentId master, Consumer<LinkDesk.State> on) {
        links.linkRegistered(registered, revision, master, on);
    }
}
