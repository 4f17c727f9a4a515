package org.fengqiao.console.alarm;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.alarm.AlarmLoad;
import org.fengqiao.domain.alarm.LoadGrade;

/// One person's alarms in pieces of ten minutes as bars, with a line at the most that each grade of
/// the benchmark bears. FX thread.
final class LoadChart extends Region {

    /// Room for the words of the lines at the right, of the times below and of the heads, at 100 %.
    private static final double RIGHT_PX = 130;

    private static final double BELOW_PX = 24;
    private static final double ABOVE_PX = 16;

    /// The scale never ends below the last line of the benchmark.
    private static final int LEAST_TOP = LoadGrade.OVER_DEMANDING.most() + 3;

    private List<AlarmLoad.Piece> pieces = List.of();

    LoadChart() {
        setId("alarm-load-chart");
        setMinHeight(Look.px(180));
        setPrefHeight(Look.px(260));
    }

    void show(List<AlarmLoad.Piece> shown) {
        pieces = List.copyOf(shown);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        double width = getWidth() - Look.px(RIGHT_PX);
        double height = getHeight() - Look.px(BELOW_PX) - Look.px(ABOVE_PX);
        if (pieces.isEmpty() || width <= 0 || height <= 0) {
            return;
        }
        int most = pieces.stream().mapToInt(AlarmLoad.Piece::alarms).max().orElse(0);
        double perAlarm = height / Math.max(LEAST_TOP, most + 1);
        drawBars(width, height, perAlarm);
        for (LoadGrade grade :
                List.of(LoadGrade.ACCEPTABLE, LoadGrade.MANAGEABLE, LoadGrade.OVER_DEMANDING)) {
            drawLine(grade, width, height, perAlarm);
        }
    }

    private void drawBars(double width, double height, double perAlarm) {
        double step = width / pieces.size();
        double base = Look.px(ABOVE_PX) + height;
        int wordEvery = Math.max(1, (int) Math.ceil(Look.px(90) / step));
        for (int i = 0; i < pieces.size(); i++) {
            AlarmLoad.Piece piece = pieces.get(i);
            double high = piece.alarms() * perAlarm;
            Rectangle bar = new Rectangle(i * step, base - high, Math.max(1, step * 0.8), high);
            bar.getStyleClass().add("alarm-chart-bar");
            switch (piece.grade()) {
                case ACCEPTABLE, MANAGEABLE -> {}
                case OVER_DEMANDING -> bar.getStyleClass().add("over");
                case UNACCEPTABLE -> bar.getStyleClass().add("worst");
            }
            getChildren().add(bar);
            // The number stands on every bar that has room: height alone is hard to read.
            if (piece.alarms() > 0 && step >= Look.px(18)) {
                word(Integer.toString(piece.alarms()), i * step, base - high - Look.px(3));
            }
            if (i % wordEvery == 0) {
                word(Times.dayAndMinute(piece.from()), i * step, base + Look.px(16));
            }
        }
    }

    private void drawLine(LoadGrade grade, double width, double height, double perAlarm) {
        double at = Look.px(ABOVE_PX) + height - grade.most() * perAlarm;
        Line line = new Line(0, at, width, at);
        line.getStyleClass().add("alarm-chart-line");
        getChildren().add(line);
        word(
                Texts.of("alarm").get("load.line", LoadPane.grade(grade), grade.most()),
                width + Look.px(6),
                // The lowest two lie so close that their words would overlap.
                grade == LoadGrade.ACCEPTABLE ? at + Look.px(10) : at - Look.px(1));
    }

    private void word(String words, double x, double y) {
        Text text = new Text(x, y, words);
        text.getStyleClass().add("alarm-chart-word");
        getChildren().add(text);
    }
}
