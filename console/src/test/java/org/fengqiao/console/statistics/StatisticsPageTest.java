package org.fengqiao.console.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.statistics.Grouping;
import org.fengqiao.domain.statistics.Indicator;
import org.fengqiao.domain.statistics.Ratio;
import org.fengqiao.domain.wire.Messages.Problem;
import org.fengqiao.domain.wire.Statistics.CaseLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by start, which TestFX calls before each test
class StatisticsPageTest {

    private final FakeSource source = new FakeSource();
    private final List<IncidentId> chosen = new ArrayList<>();
    private final List<String> exported = new ArrayList<>();
    private StatisticsModel model;
    private StatisticsPage page;
    private StackPane place;

    @Start
    void start(Stage stage) {
        model =
                new StatisticsModel(
                        source,
                        FakeSource.CITY,
                        () -> FakeSource.NOW,
                        () -> ZoneId.of("Asia/Shanghai"),
                        FxThread.executor());
        page = new StatisticsPage(model, FakeSource.NAMES);
        page.setOnChosen(chosen::add);
        page.setOnExport((sheet, format) -> exported.add(sheet.title() + " " + format));
        place = new StackPane(page);
        Pictures.show(stage, place, 1000, 900);
        Pictures.fx(() -> Look.dress(stage.getScene(), "theme", "statistics"));
    }

    @AfterEach
    void tidy() throws Exception {
        Pictures.fx(() -> page.close());
        Pictures.tidy();
    }

    private <T> T find(String id, Class<T> type) {
        return type.cast(Objects.requireNonNull(place.lookup("#" + id), id));
    }

    @SuppressWarnings("unchecked")
    private TableView<IndicatorRow> table() {
        return (TableView<IndicatorRow>) find("statistics-table", TableView.class);
    }

    @SuppressWarnings("unchecked")
    private List<CaseLine> cases() {
        return ((ListView<CaseLine>) find("statistics-case-list", ListView.class)).getItems();
    }

    private void untilShown() throws Exception {
        Pictures.until(() -> !table().getItems().isEmpty());
    }

    @Test
    void enterOnANumberListsWhatItCountsAndEnterThereChoosesTheCase(FxRobot robot)
            throws Exception {
        untilShown();
        Pictures.fx(() -> table().requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.RIGHT);
        robot.type(KeyCode.ENTER);
        Pictures.until(() -> !cases().isEmpty());
        Ratio filing = FakeSource.ratio(0, Indicator.FILING);
        assertEquals(List.of("FILING NUMERATOR 320102 0"), source.asked);
        assertEquals(filing.numerator(), cases().size());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        Pictures.until(() -> !chosen.isEmpty());
        assertEquals(cases().get(1).id(), chosen.getFirst());
        Pictures.fx(() -> find("statistics-denominator", ToggleButton.class).fire());
        Pictures.until(() -> cases().size() == filing.denominator());
        assertEquals("FILING DENOMINATOR 320102 0", source.asked.getLast());
    }

    @Test
    void theBarsFollowTheColumnInFocus(FxRobot robot) throws Exception {
        untilShown();
        Pictures.fx(() -> table().requestFocus());
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        ComboBox<?> choice = find("statistics-indicator", ComboBox.class);
        Pictures.until(() -> choice.getValue() == Indicator.FILING_IN_TIME);
        ListView<?> bars = find("statistics-bars", ListView.class);
        List<Double> shares =
                bars.getItems().stream()
                        .map(item ->
                                ((IndicatorRow) item)
                                        .ratio(Indicator.FILING_IN_TIME)
                                        .percent()
                                        .orElse(-1))
                        .toList();
        assertEquals(shares.stream().sorted(Comparator.reverseOrder()).toList(), shares);
        assertEquals(-1, shares.getLast());
    }

    @Test
    void theTotalStaysOnTopAndTheDashAtTheEndHoweverItIsSorted() throws Exception {
        untilShown();
        for (TableColumn.SortType direction : TableColumn.SortType.values()) {
            Pictures.fx(() -> {
                TableColumn<IndicatorRow, ?> column = table().getColumns().get(4);
                column.setSortType(direction);
                table().getSortOrder().setAll(List.of(column));
                table().sort();
            });
            List<IndicatorRow> rows = table().getItems();
            assertTrue(rows.getFirst().total());
            assertEquals(0, rows.getLast().ratio(Indicator.FILING_RIGHT).denominator());
        }
        Pictures.fx(() -> find("statistics-csv", Button.class).fire());
        assertEquals(List.of("南京市指标统计（按区域） CSV"), exported);
    }

    @Test
    void anotherAreaPeriodOrGroupingAsksAnewAndClosesTheList() throws Exception {
        untilShown();
        Pictures.fx(() -> {
            model.open(table().getItems().get(1), Indicator.FILING, Indicator.Part.NUMERATOR);
            model.areaProperty().set(AreaCode.of("320102"));
        });
        Pictures.until(() -> source.areas.getLast().equals(AreaCode.of("320102")));
        assertTrue(cases().isEmpty());
        Pictures.fx(() -> find("statistics-person", ToggleButton.class).fire());
        Pictures.until(() -> table().getItems().get(1).name().startsWith("张三"));
        assertEquals(Grouping.By.PERSON, model.byProperty().get());
        Pictures.fx(() -> find("statistics-today", ToggleButton.class).fire());
        assertEquals(
                Duration.ofHours(14).plusSeconds(1),
                Duration.between(source.periods.getLast().from(), source.periods.getLast().to()));
    }

    @Test
    void anOlderAnswerThatComesLaterIsDropped() throws Exception {
        untilShown();
        source.wait = true;
        Pictures.fx(() -> model.byProperty().set(Grouping.By.PERSON));
        Pictures.fx(() -> model.byProperty().set(Grouping.By.DEPARTMENT));
        Period period = source.periods.getLast();
        source.waiting
                .get(1)
                .complete(FakeSource.table(period, Grouping.By.DEPARTMENT, FakeSource.CITY));
        source.waiting
                .get(0)
                .complete(FakeSource.table(period, Grouping.By.PERSON, FakeSource.CITY));
        Pictures.until(() -> table().getItems().get(1).name().equals("k0"));
        assertFalse(model.loadingProperty().get());
    }

    @Test
    void aFailureIsToldAndTheTableBeforeStays() throws Exception {
        untilShown();
        source.wait = true;
        Pictures.fx(() -> find("statistics-reload", Button.class).fire());
        source.waiting
                .getLast()
                .completeExceptionally(
                        new BackendException(0, new Problem("unreachable", "没有回音", null)));
        Label trouble = find("statistics-trouble", Label.class);
        Pictures.until(() -> trouble.isVisible() && trouble.getText().startsWith("取不到统计"));
        assertFalse(table().getItems().isEmpty());
    }

    @Test
    void whatHasChangedSinceIsSaidAndPagesAreAddedUntilAllAreThere() throws Exception {
        untilShown();
        source.sequence = 8;
        source.pageSize = 20;
        IndicatorRow total = table().getItems().getFirst();
        Pictures.fx(() -> model.open(total, Indicator.FILING, Indicator.Part.DENOMINATOR));
        Pictures.until(() -> cases().size() == 20);
        Pictures.fx(() -> find("statistics-more", Button.class).fire());
        Pictures.until(() -> cases().size() == 40);
        assertTrue(opened().changed());
        while (opened().more()) {
            int before = cases().size();
            Pictures.fx(() -> model.more());
            Pictures.until(() -> cases().size() > before);
        }
        assertEquals(total.ratio(Indicator.FILING).denominator(), cases().size());
        assertFalse(find("statistics-more", Button.class).isVisible());
    }

    private StatisticsModel.Opened opened() {
        StatisticsModel.Opened opened = model.openedProperty().get();
        assertNotNull(opened);
        return opened;
    }

    @Test
    void unseenItAsksNothing() throws Exception {
        untilShown();
        int before = source.periods.size();
        Pictures.fx(() -> place.setVisible(false));
        Pictures.fx(() -> model.byProperty().set(Grouping.By.DEPARTMENT));
        assertEquals(before, source.periods.size());
        Pictures.fx(() -> place.setVisible(true));
        Pictures.until(() -> source.periods.size() == before + 1);
    }

    @Test
    void pictures() throws Exception {
        untilShown();
        Pictures.fx(() -> {
            place.setMinSize(1500, 980);
            place.resize(1500, 980);
            model.open(table().getItems().get(1), Indicator.FILING, Indicator.Part.NUMERATOR);
        });
        Pictures.until(() -> !cases().isEmpty());
        for (Theme theme : Theme.values()) {
            for (var language : List.of(Texts.ZH, Texts.EN)) {
                Pictures.fx(() -> {
                    Look.themeProperty().set(theme);
                    Texts.localeProperty().set(language);
                });
                Pictures.take(place, "statistics-" + language.getLanguage() + "-" + theme);
            }
        }
        Pictures.fx(() -> {
            Look.themeProperty().set(Theme.NIGHT);
            Texts.localeProperty().set(Texts.ZH);
        });
    }
}
