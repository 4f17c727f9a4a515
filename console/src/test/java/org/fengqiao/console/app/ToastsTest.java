package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.OutboxDamage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ToastsTest {

    private final StackPane ground = new StackPane();
    private final Toasts toasts = new Toasts();

    @Start
    void open(Stage stage) {
        ground.getChildren().add(toasts);
        Scene scene = new Scene(ground, 600, 400);
        Look.dress(scene, "theme", "app");
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void tidy() throws Exception {
        Pictures.tidy();
    }

    private static ObservableValue<String> words(String text) {
        return new ReadOnlyStringWrapper(text);
    }

    @Test
    void aNoticeSpeaksTheLanguageOfTheDeskAlsoAfterASwitch(FxRobot robot) {
        robot.interact(
                () -> toasts.show(Toasts.Kind.NEWS, Texts.of("export").bind("done", "/tmp/a.pdf")));
        robot.lookup("已导出：/tmp/a.pdf").query();
        robot.interact(() -> Texts.localeProperty().set(Texts.EN));
        robot.lookup(Texts.of("export").get("done", "/tmp/a.pdf")).query();
        assertEquals(1, toasts.getChildren().size());
        assertEquals(0, robot.lookup("已导出：/tmp/a.pdf").queryAll().size());
    }

    @Test
    void aDamagedOutboxIsToldWithTheFileThatIsKept(FxRobot robot) {
        Path kept = Path.of("/home/zhang/.local/share/fengqiao/outbox/operator.ndjson.damaged-1f");
        robot.interact(() -> {
            DeskNotices.show(new OutboxDamage(kept, List.of(2, 7)), toasts);
            toasts.show(
                    Toasts.Kind.TROUBLE,
                    Texts.of("app").bind("outbox.notTaken", "No space left on device"));
        });
        Pictures.takeAll(ground, "toasts-outbox");
        robot.lookup(Texts.of("app").get("outbox.damaged", 2, kept)).query();
        robot.clickOn(".toast-close");
        assertEquals(1, toasts.getChildren().size());
    }

    @Test
    void whatIsOfferedIsDoneOnceAndTheToastGoes(FxRobot robot) {
        List<String> done = new ArrayList<>();
        ObservableValue<String> trouble =
                Texts.of("incident")
                        .bind("register.photo.failed", "现场.jpg", "20261126000012", "后台未应答");
        robot.interact(() -> {
            toasts.show(Toasts.Kind.TROUBLE, "连接不上");
            toasts.offer(
                    "one", trouble, Texts.of("app").bind("toast.again"), () -> done.add("again"));
        });
        Pictures.takeAll(ground, "toasts");
        robot.clickOn(Texts.of("app").get("toast.again"));
        assertEquals(List.of("again"), done);
        assertEquals(1, toasts.getChildren().size());
    }

    @Test
    void whatIsOfferedCanBePutAway(FxRobot robot) {
        List<String> done = new ArrayList<>();
        robot.interact(
                () -> toasts.offer("one", words("照片未能加入"), words("重试"), () -> done.add("again")));
        robot.clickOn(".toast-close");
        assertEquals(List.of(), done);
        assertEquals(0, toasts.getChildren().size());
    }

    @Test
    void whatIsNoLongerTrueIsTakenAwayAndTheRestStays(FxRobot robot) {
        robot.interact(() -> {
            Subscription trouble = toasts.show(Toasts.Kind.TROUBLE, "未能自动重新登录");
            toasts.show(Toasts.Kind.TROUBLE, "连接不上");
            trouble.close();
        });
        assertEquals(1, toasts.getChildren().size());
        robot.clickOn("连接不上");
    }

    @Test
    void anOfferAboutTheSameGivesWayToTheLater(FxRobot robot) {
        List<String> done = new ArrayList<>();
        robot.interact(() -> {
            toasts.offer("a", words("1 张照片"), words("重试甲"), () -> done.add("one"));
            toasts.offer("b", words("别的照片"), words("重试乙"), () -> done.add("other"));
            toasts.offer("a", words("2 张照片"), words("重试甲"), () -> done.add("two"));
        });
        assertEquals(2, toasts.getChildren().size());
        robot.clickOn("重试甲");
        assertEquals(List.of("two"), done);
        robot.clickOn("重试乙");
        assertEquals(List.of("two", "other"), done);
    }

    @Test
    void ofManyTheOldestGoesUnlessItOffersSomething(FxRobot robot) {
        robot.interact(() -> {
            for (int i = 0; i < 9; i++) {
                toasts.offer(i, words("photo " + i), words("again"), () -> {});
            }
            toasts.show(Toasts.Kind.TROUBLE, "first");
            toasts.show(Toasts.Kind.TROUBLE, "second");
        });
        assertEquals(10, toasts.getChildren().size());
        assertEquals(9, toasts.lookupAll(".offer").size());
    }
}
