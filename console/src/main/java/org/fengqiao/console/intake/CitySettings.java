package org.fengqiao.console.intake;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fengqiao.cityimport.assemble.AreaSource;
import org.fengqiao.cityimport.assemble.CityPlan;
import org.fengqiao.cityimport.assemble.PointSource;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.LevelNames;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// What is said of the city as a whole; all of it may be left empty. FX thread.
final class CitySettings {

    private static final Texts TEXTS = Texts.of("intake");

    private static final String CHINA = "Asia/Shanghai";

    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty nameEn = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty levels = new SimpleStringProperty("");
    private final StringProperty timezone = new SimpleStringProperty("");
    private final BooleanProperty sketched = new SimpleBooleanProperty();

    /// Empty for the name of its outermost area.
    StringProperty nameProperty() {
        return name;
    }

    StringProperty nameEnProperty() {
        return nameEn;
    }

    /// Used where no area is the city itself.
    StringProperty codeProperty() {
        return code;
    }

    /// What the levels are called, with commas between; empty for the usual names.
    StringProperty levelsProperty() {
        return levels;
    }

    /// Empty until it is said; in China there is but one.
    StringProperty timezoneProperty() {
        return timezone;
    }

    /// Whether the boundaries are to be shown as 示意.
    BooleanProperty sketchedProperty() {
        return sketched;
    }

    Observable[] all() {
        return new Observable[] {name, nameEn, code, levels, timezone, sketched};
    }

    private static String text(StringProperty typed) {
        String text = typed.get();
        return text == null ? "" : text.strip();
    }

    /// Whether somebody has to say the time zone of a city that lies there.
    boolean lacksTimezone(Envelope lonLat) {
        return text(timezone).isEmpty() && !new Envelope(73, 135.1, 17, 54).contains(lonLat);
    }

    /// @param fallback the city's name where nothing says it
    /// @throws IllegalArgumentException saying in the reader's language what cannot be so
    CityPlan plan(String fallback, List<AreaSource> areas, List<PointSource> points) {
        String own = text(name).isEmpty() ? fallback : text(name);
        return new CityPlan(
                checkedCode(),
                own,
                text(nameEn).isEmpty() ? own : text(nameEn),
                checkedZone(),
                Texts.isChinese() ? "zh-CN" : "en",
                checkedLevels(),
                CityPlan.ParentRule.AUTO,
                !sketched.get(),
                areas,
                points);
    }

    private String checkedCode() {
        String said = text(code);
        if (!said.isEmpty() && !AreaCode.isLocal(said)) {
            throw new IllegalArgumentException(TEXTS.get("desk.badCode", said));
        }
        return said;
    }

    private String checkedZone() {
        String said = text(timezone);
        try {
            return said.isEmpty() ? CHINA : ZoneId.of(said).getId();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(TEXTS.get("desk.badZone", said), e);
        }
    }

    private @Nullable LevelNames checkedLevels() {
        try {
            return LevelWords.parse(text(levels));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(TEXTS.get("desk.badLevels", text(levels)), e);
        }
    }
}
