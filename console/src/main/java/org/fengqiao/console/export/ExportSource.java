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

    /// What a file holds, for those who keep the books.
    ///
    /// @param layers names for machines
    /// @param count features of a layer, incidents on a page
    /// @param area code of the innermost area that has all of it; empty where that is the user's
    record Contents(List<String> layers, int count, String area) {}

    /// What a page is headed with unless somebody types something else.
    String proposedTitle();

    /// Whether the colours of the screen are not those of paper.
    boolean isNight();

    /// @param paper whether it is drawn in the colours of the day, whatever those of the screen
    PageContent page(String title, boolean paper);

    /// What a page of the present view shows.
    Contents contents();

    List<LayerChoice> listLayers();
}
