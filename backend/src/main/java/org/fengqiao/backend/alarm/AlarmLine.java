package org.fengqiao.backend.alarm;

import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.alarm.AlarmEntry;

/// A line of the log with what is known of its matter, also where the line itself does not say it.
///
/// @param about the matter's condition as it holds from this line on, or held last
record AlarmLine(AlarmEntry entry, AlarmCondition about) {}
