package org.fengqiao.console.alarm;

import javafx.scene.control.TableView;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Look;

/// Widths of columns that grow and shrink with the interface, also those that somebody has drawn
/// wider. FX thread.
final class ScaledColumns {

    private ScaledColumns() {}

    static Subscription follow(TableView<?> table) {
        return Subscription.listen(
                Look.scaleProperty(),
                (_, before, after) -> {
                    double factor = after.doubleValue() / before.doubleValue();
                    table.getColumns()
                            .forEach(column -> column.setPrefWidth(column.getWidth() * factor));
                });
    }
}
