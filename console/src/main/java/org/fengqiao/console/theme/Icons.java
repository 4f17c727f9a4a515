package org.fengqiao.console.theme;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of the icon font at a size that follows the interface's scale.
public final class Icons {

    private Icons() {}

    /// @param at100 side in pixels at 100 %
    public static FontIcon of(Ikon ikon, double at100) {
        return scaled(new FontIcon(ikon), at100);
    }

    /// @param literal name of the icon, such as `mdi2a-alert`
    /// @param at100 side in pixels at 100 %
    public static FontIcon of(String literal, double at100) {
        return scaled(new FontIcon(literal), at100);
    }

    private static FontIcon scaled(FontIcon icon, double at100) {
        ChangeListener<Number> resize = (_, _, _) -> size(icon, at100);
        size(icon, at100);
        // The icon keeps its listener, the scale does not keep the icon.
        icon.getProperties().put(Icons.class, resize);
        Look.scaleProperty().addListener(new WeakChangeListener<>(resize));
        return icon;
    }

    /// Inline, because the theme's sheet has one size for all icons and wins over a size set in
    /// code. The rest of the style is the icon's own: its font.
    private static void size(FontIcon icon, double at100) {
        String rest = icon.getStyle().replaceAll("-fx-icon-size:[^;]*;", "");
        icon.setStyle(rest + "-fx-icon-size: " + Math.round(Look.px(at100)) + ";");
    }
}
