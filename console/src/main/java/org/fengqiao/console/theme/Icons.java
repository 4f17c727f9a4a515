package org.fengqiao.console.theme;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of the icon font at a size that follows the interface's scale.
public final class Icons {

    private Icons() {}

    /// Not sized in style sheets: an icon's em is its own size, which would grow with every layout.
    ///
    /// @param at100 side in pixels at 100 %
    public static FontIcon of(Ikon ikon, double at100) {
        FontIcon icon = new FontIcon(ikon);
        ChangeListener<Number> resize =
                (_, _, _) -> icon.setIconSize((int) Math.round(Look.px(at100)));
        icon.setIconSize((int) Math.round(Look.px(at100)));
        // The icon keeps its listener, the scale does not keep the icon.
        icon.getProperties().put(Icons.class, resize);
        Look.scaleProperty().addListener(new WeakChangeListener<>(resize));
        return icon;
    }
}
