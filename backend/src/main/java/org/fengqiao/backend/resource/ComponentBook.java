package org.fengqiao.backend.resource;

import java.io.IOException;
import java.util.List;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.resource.ComponentFile;
import org.fengqiao.domain.resource.Components;
import org.jspecify.annotations.Nullable;

/// The city's components, which stay in their file until somebody asks for those of an area.
/// Immutable, safe for any thread.
///
/// @param file null where the city has none
record ComponentBook(@Nullable ComponentFile file) {

    /// The classes there are; empty where the city has no components.
    List<ClassKey> classes() {
        return file == null ? List.of() : file.classes();
    }

    /// Those of an area as a file of components.
    byte[] cut(AreaCode area) throws IOException {
        return file == null
                ? ComponentFile.write(new Components.Builder(List.of()).build())
                : file.cut(area);
    }
}
