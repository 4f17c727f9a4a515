/// What comes in beside commands: photos, and cases taken over from an earlier system.
@NullMarked
package org.fengqiao.backend.intake;

import org.jspecify.annotations.NullMarked;
