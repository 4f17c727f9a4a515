/// The signed-in user's alarms: kept, listed, shown in banner and lamp, heard, and told again until
/// they are acknowledged.
@NullMarked
package org.fengqiao.console.alarm;

import org.jspecify.annotations.NullMarked;
