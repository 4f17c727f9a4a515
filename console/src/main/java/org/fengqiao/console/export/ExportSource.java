package org.fengqiao.console.export;

import java.util.List;
import java.util.function.Supplier;
import org.fengqiao.console.export.layer.LayerData;
import org.fengqiao.console.export.page.PageContent;

/// What can be exported now. FX thread.
public interface ExportSource {

    /// @param words its name for people
    /// @param data as it is at the moment it is asked for; on the FX thread
    record LayerChoice(String words, Supplier<LayerData> data) {}

    /// What a page is headed with unless somebody types something else.
    String proposedTitle();

    PageContent page(String title);

    List<LayerChoice> listLayers();
}
