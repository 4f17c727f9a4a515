/// Alarms: what raises them, what people do about them, and who was told.
@NullMarked
package org.fengqiao.backend.alarm;

import org.jspecify.annotations.NullMarked;
