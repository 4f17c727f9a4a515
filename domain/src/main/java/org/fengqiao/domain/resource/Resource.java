package org.fengqiao.domain.resource;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.jspecify.annotations.Nullable;

/// A force, store, site or camera as registered, with its home position.
///
/// @param name as shown, in the city's language
/// @param position home or fixed position
/// @param grid the innermost area the position lies in
/// @param phone digits as dialled; null where nobody can be called
/// @param camera what a camera sees; present for [ResourceKind#CAMERA] and only there
/// @param amounts counted properties by name, in order of name: see [Amount]
/// @param department code of the department a force works for (处置人员 belong to departments); null
///   for who belongs to an area only, as grid workers do, and for what is no force
public record Resource(
        ResourceId id,
        ResourceKind kind,
        String name,
        LonLat position,
        AreaCode grid,
        @Nullable String phone,
        @Nullable CameraView camera,
        Map<Amount, Integer> amounts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String department) {

    @JsonCreator
    public Resource {
        if ((kind == ResourceKind.CAMERA) != (camera != null)) {
            throw new IllegalArgumentException(
                    id + ": a camera needs its view and nothing else has one, kind is " + kind);
        }
        if (department != null && !kind.isForce()) {
            throw new IllegalArgumentException(
                    id + ": only people and teams work for a department, kind is " + kind);
        }
        for (Map.Entry<Amount, Integer> amount : amounts.entrySet()) {
            if (amount.getValue() < 0) {
                throw new IllegalArgumentException(id + ": negative amount " + amount);
            }
        }
        amounts = Collections.unmodifiableMap(new TreeMap<>(amounts));
    }

    /// One that belongs to no department.
    public Resource(
            ResourceId id,
            ResourceKind kind,
            String name,
            LonLat position,
            AreaCode grid,
            @Nullable String phone,
            @Nullable CameraView camera,
            Map<Amount, Integer> amounts) {
        this(id, kind, name, position, grid, phone, camera, amounts, null);
    }
}
