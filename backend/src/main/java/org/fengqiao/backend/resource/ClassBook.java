package org.fengqiao.backend.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.backend.incident.Classes;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.IncidentClass;

/// The classes of incidents with their filing standards; immutable.
public final class ClassBook implements Classes {

    private final Map<ClassKey, IncidentClass> byKey = new LinkedHashMap<>();

    /// @throws IllegalArgumentException naming a key that is there twice
    public ClassBook(List<IncidentClass> classes) {
        for (IncidentClass incidentClass : classes) {
            if (byKey.put(incidentClass.key(), incidentClass) != null) {
                throw new IllegalArgumentException(
                        "class " + incidentClass.key() + " is there twice");
            }
        }
    }

    @Override
    public Optional<IncidentClass> find(ClassKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// In the order of the city's file.
    public List<IncidentClass> list() {
        return List.copyOf(byKey.values());
    }
}
