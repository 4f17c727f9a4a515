package org.fengqiao.console.layers;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// How the layers, which the desk brings, look in the tree. FX thread.
public interface LayerLook {

    /// Its name, following the language.
    ObservableValue<String> name(LayerItem item);

    /// A new node with what it looks like on the map now.
    Node symbol(LayerItem item);

    /// What has to be said in its row, in the language of the moment, such as that there is none of
    /// it; empty where nothing has.
    default String remark(LayerItem item) {
        return "";
    }

    /// What else can be chosen or is to be known about it, to be put under the tree while it is
    /// selected. Asked again when it may look otherwise, such as after a change of theme.
    default Optional<Node> choices(LayerItem item) {
        return Optional.empty();
    }
}
