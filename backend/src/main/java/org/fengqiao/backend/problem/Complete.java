package org.fengqiao.backend.problem;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds what is missing in a record read from JSON. Jackson leaves an absent component null, also
/// where the type says it never is.
public final class Complete {

    private Complete() {}

    /// Refuses a record that lacks something.
    ///
    /// @throws Refusal `missing-field` naming the path of the component, as in `position.lon` or
    ///   `reports[2].since`
    public static void check(Record message) {
        check(message, "");
    }

    private static void check(Record message, String path) {
        for (RecordComponent component : message.getClass().getRecordComponents()) {
            Object value = value(message, component);
            String name = path + component.getName();
            if (value == null) {
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    throw Refusal.malformed("missing-field", name, name);
                }
            } else if (value instanceof Record inner) {
                check(inner, name + ".");
            } else if (value instanceof List<?> list) {
                checkAll(list, name);
            }
        }
    }

    private static void checkAll(List<?> list, String path) {
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            String name = path + "[" + i + "]";
            if (element == null) {
                throw Refusal.malformed("missing-field", name, name);
            } else if (element instanceof Record inner) {
                check(inner, name + ".");
            }
        }
    }

    private static @Nullable Object value(Record message, RecordComponent component) {
        try {
            return component.getAccessor().invoke(message);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
