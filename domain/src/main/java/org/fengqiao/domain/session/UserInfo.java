package org.fengqiao.domain.session;

import org.fengqiao.domain.code.AreaCode;
import org.jspecify.annotations.Nullable;

/// A signed-in user.
///
/// @param jurisdiction the user sees and does only what lies inside this area
/// @param department code of the department, for [Role#DEPARTMENT]
/// @param resource id of the person in the field, for [Role#HANDLER]
public record UserInfo(
        String id,
        String nameZh,
        String nameEn,
        Role role,
        AreaCode jurisdiction,
        @Nullable String department,
        @Nullable String resource) {

    /// Id of the backend itself, where it acts without anybody asking: see [Role#SYSTEM].
    public static final String SYSTEM = "system";
}
