package org.fengqiao.console.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.fengqiao.cityimport.assemble.AreaSource;
import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.fengqiao.cityimport.assemble.ComponentGuess;
import org.fengqiao.cityimport.assemble.ComponentSource;
import org.fengqiao.cityimport.assemble.Figure;
import org.fengqiao.cityimport.assemble.Guess;
import org.fengqiao.cityimport.assemble.PointKind;
import org.fengqiao.cityimport.assemble.PointSource;
import org.fengqiao.cityimport.datum.Datum;
import org.jspecify.annotations.Nullable;

/// A layer that was read and what a person says of it; begins with what was guessed. FX thread.
///
/// Columns are empty where none says it. The datum is empty until it is known.
final class LayerRow {

    /// What becomes of a layer.
    enum Use {
        AREAS,
        POINTS,
        COMPONENTS,
        BASEMAP
    }

    private final Proposal proposal;
    private final ObjectProperty<Use> use = new SimpleObjectProperty<>();
    private final ObjectProperty<ParentRule> rule = new SimpleObjectProperty<>(ParentRule.AUTO);
    private final ObjectProperty<Integer> whole = new SimpleObjectProperty<>(0);
    private final StringProperty datum = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty parent = new SimpleStringProperty("");
    private final StringProperty level = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable PointKind> kind = new SimpleObjectProperty<>();
    private final PointColumns points;
    private final ComponentColumns components = new ComponentColumns();
    private final ObservableMap<String, Figure> figures =
            FXCollections.observableMap(new LinkedHashMap<>());

    LayerRow(Proposal proposal) {
        this.proposal = proposal;
        points = new PointColumns(proposal.layer());
        Datum known = proposal.datum();
        datum.set(known == null ? "" : text(known));
        use.set(
                Guess.isBaseMap(proposal.layer())
                        ? Use.BASEMAP
                        : proposal.areas()
                                ? Use.AREAS
                                : proposal.components() ? Use.COMPONENTS : Use.POINTS);
        guess();
    }

    /// Begins anew with the columns that areas, or points, probably have.
    private void guess() {
        if (use.get() == Use.AREAS) {
            AreaSource source = Guess.areas(proposal.layer(), Datum.CGCS2000);
            AreaSource.Columns guess = source.columns();
            figures.putAll(source.figures());
            code.set(orEmpty(guess.code()));
            name.set(orEmpty(guess.name()));
            parent.set(orEmpty(guess.parent()));
            level.set(orEmpty(guess.level()));
        } else if (use.get() == Use.POINTS) {
            PointSource guess = Guess.points(proposal.layer(), Datum.CGCS2000);
            code.set(orEmpty(guess.columns().id()));
            name.set(orEmpty(guess.columns().name()));
            points.guessed(guess.columns());
            kind.set(guess.kind());
        } else if (use.get() == Use.COMPONENTS) {
            ComponentSource guess =
                    ComponentGuess.of(proposal.layer(), Datum.CGCS2000, proposal.classes());
            code.set(orEmpty(guess.columns().id()));
            components.guessed(guess);
        }
    }

    private static String orEmpty(@Nullable String column) {
        return column == null ? "" : column;
    }

    /// As it is typed and chosen; WKT stands for itself.
    private static String text(Datum datum) {
        return datum instanceof Datum.Defined defined ? defined.definition() : datum.name();
    }

    Proposal proposal() {
        return proposal;
    }

    ReadOnlyObjectProperty<Use> useProperty() {
        return use;
    }

    Use use() {
        return use.get();
    }

    void useAs(Use now) {
        if (use.get() != now) {
            use.set(now);
            guess();
        }
    }

    /// How parents of its areas are found.
    ObjectProperty<ParentRule> ruleProperty() {
        return rule;
    }

    /// Level of all its areas, 1 for the outermost; 0 to have it told.
    ObjectProperty<Integer> wholeProperty() {
        return whole;
    }

    /// The same layer read in another way, understood as this one was where that is still possible.
    LayerRow reread(Proposal now) {
        LayerRow row = new LayerRow(now);
        row.useAs(use.get());
        row.datum.set(datum.get());
        row.rule.set(rule.get());
        row.whole.set(whole.get());
        row.kind.set(kind.get());
        return row;
    }

    /// The same rows with their places read from other columns. A datum that a person has chosen
    /// stays, one that was guessed is guessed anew.
    LayerRow placed(Proposal now) {
        LayerRow row = reread(now);
        row.code.set(code.get());
        row.name.set(name.get());
        row.points.copy(points);
        row.components.copy(components);
        Datum before = proposal.datum();
        Datum guess = now.datum();
        if (datum.get().equals(before == null ? "" : text(before))) {
            row.datum.set(guess == null ? "" : text(guess));
        }
        return row;
    }

    /// Columns that become figures of its areas.
    ObservableMap<String, Figure> figures() {
        return figures;
    }

    /// What its columns say of points, beside id and name.
    PointColumns pointColumns() {
        return points;
    }

    /// What its columns say of components, beside their ids.
    ComponentColumns componentColumns() {
        return components;
    }

    StringProperty datumProperty() {
        return datum;
    }

    StringProperty codeProperty() {
        return code;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty parentProperty() {
        return parent;
    }

    StringProperty levelProperty() {
        return level;
    }

    ObjectProperty<@Nullable PointKind> kindProperty() {
        return kind;
    }

    /// All that may change what comes of it.
    Observable[] settings() {
        return Stream.concat(
                        Stream.of(use, datum, code, name, parent, level, kind, rule, whole),
                        Stream.of(
                                        Stream.of(figures),
                                        points.settings().stream(),
                                        components.settings().stream())
                                .flatMap(each -> each))
                .toArray(Observable[]::new);
    }

    /// What may be chosen for the datum: the three, and what is guessed.
    List<String> datums() {
        List<String> texts = new ArrayList<>(List.of("CGCS2000", "GCJ-02", "BD-09"));
        String guessed = text(proposal.hint().datum());
        if (!texts.contains(guessed)) {
            texts.add(guessed);
        }
        return texts;
    }

    /// Absent until somebody says what its coordinates are.
    Optional<Datum> datum() {
        String text = datum.get();
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(Datum.of(text));
    }

    AreaSource areas(Datum of) {
        return new AreaSource(
                proposal.layer(),
                of,
                new AreaSource.Columns(
                        PointColumns.orNull(code),
                        PointColumns.orNull(name),
                        PointColumns.orNull(parent),
                        PointColumns.orNull(level)),
                whole.get() == 0 ? OptionalInt.empty() : OptionalInt.of(whole.get() - 1),
                rule.get(),
                figures);
    }

    ComponentSource components(Datum of) {
        return new ComponentSource(
                proposal.layer(),
                of,
                components.columns(PointColumns.orNull(code)),
                components.keyProperty().get());
    }

    PointSource points(Datum of) {
        return new PointSource(
                proposal.layer(),
                of,
                points.columns(PointColumns.orNull(code), PointColumns.orNull(name)),
                kind.get());
    }
}
