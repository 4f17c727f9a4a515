/// Numbers over incidents, counted by the same rule that colours them.
@NullMarked
package org.fengqiao.backend.statistics;

import org.jspecify.annotations.NullMarked;
