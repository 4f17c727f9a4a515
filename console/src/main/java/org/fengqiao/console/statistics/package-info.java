/// Indicators 统计: a table, bars and the cases behind every number.
@NullMarked
package org.fengqiao.console.statistics;

import org.jspecify.annotations.NullMarked;
