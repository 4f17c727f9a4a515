/// Alarms as control rooms have them (ISA-18.2, EEMUA 191): what raises one, the states it goes
/// through for each person, and how many a person can bear. Pure.
@NullMarked
package org.fengqiao.domain.alarm;

import org.jspecify.annotations.NullMarked;
