package org.fengqiao.console.app;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.fengqiao.domain.session.UserInfo;
import org.kordamp.ikonli.javafx.FontIcon;

/// Name, way down to the present area, search, link, server time, user, language, theme.
final class TopBar extends HBox implements AutoCloseable {

    /// Back, forward, up and one name of the way down, at 100 %.
    private static final double LEAST_WAY_PX = 190;

    private final Texts texts = Texts.of("app");
    private final StackPane breadcrumb = new StackPane();
    private final StackPane search = new StackPane();
    private final HBox lamps = new HBox();
    private final ServerTime time;
    private Subscription theme = Subscription.NONE;

    TopBar(LinkChip link, ServerTime time, UserInfo user, Runnable importing, Runnable help) {
        this.time = time;
        setId("top-bar");
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        breadcrumb.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(breadcrumb, Priority.ALWAYS);
        breadcrumb.minWidthProperty().bind(Look.scaleProperty().multiply(LEAST_WAY_PX));
        search.getStyleClass().add("search-place");
        lamps.getStyleClass().add("lamps-place");
        lamps.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        List.of(
                                new ProductName(false),
                                breadcrumb,
                                search,
                                lamps,
                                link,
                                time,
                                user(user),
                                ImportDoor.symbol(importing),
                                languageButton(),
                                themeButton(),
                                helpButton(help)));
        // At 200 % not all has its wish: the way down, the search, the link's times and the mark of
        // this desk's clock give way.
        List<Node> yielding = List.of(breadcrumb, search, link, time);
        for (Node child : getChildren()) {
            if (!yielding.contains(child) && child instanceof Region region) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
    }

    private static Node user(UserInfo user) {
        Label name = new Label();
        name.setId("user-name");
        name.setGraphic(Icons.of("mdi2a-account-circle-outline", 18));
        name.textProperty().bind(Texts.bindPick(user.nameZh(), user.nameEn()));
        name.getStyleClass().add("user-name");
        return name;
    }

    private Button languageButton() {
        Button button = new Button();
        button.setId("language");
        button.getStyleClass().add("flat");
        button.textProperty().bind(texts.bind("top.otherLanguage"));
        button.setTooltip(tip("top.language"));
        button.setOnAction(_ -> switchLanguage());
        return button;
    }

    static void switchLanguage() {
        Locale next = Texts.isChinese() ? Texts.EN : Texts.ZH;
        Texts.localeProperty().set(next);
    }

    private Button themeButton() {
        Button button = new Button();
        button.setId("theme");
        button.getStyleClass().add("flat");
        FontIcon icon = Icons.of("mdi2w-weather-sunny", 18);
        icon.setIconLiteral(iconOfNext(Look.theme()));
        theme =
                Subscription.listen(
                        Look.themeProperty(), (_, _, now) -> icon.setIconLiteral(iconOfNext(now)));
        button.setGraphic(icon);
        button.setTooltip(tip("top.theme"));
        button.setOnAction(_ -> switchTheme());
        return button;
    }

    private static String iconOfNext(Theme theme) {
        return switch (theme) {
            case NIGHT -> "mdi2w-weather-sunny";
            case DAY -> "mdi2m-monitor";
            case WALL -> "mdi2w-weather-night";
        };
    }

    static void switchTheme() {
        Look.themeProperty().set(Look.theme().next());
    }

    private Button helpButton(Runnable help) {
        Button button = new Button();
        button.setId("help");
        button.getStyleClass().add("flat");
        button.setGraphic(Icons.of("mdi2k-keyboard-outline", 18));
        button.setTooltip(tip("top.help"));
        button.setOnAction(_ -> help.run());
        return button;
    }

    private Tooltip tip(String key) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind(key));
        return tip;
    }

    /// Lets go of what outlives the desk.
    @Override
    public void close() {
        theme.close();
        time.close();
    }

    void placeBreadcrumb(Node node) {
        breadcrumb.getChildren().setAll(node);
    }

    /// What calls for attention wherever one is.
    void placeLamps(List<Node> nodes) {
        lamps.getChildren().setAll(nodes);
    }

    void placeSearch(Node node) {
        search.getChildren().setAll(node);
    }
}
