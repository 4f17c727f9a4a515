@NullMarked
package org.fengqiao.console.incident.duplicate;

import org.jspecify.annotations.NullMarked;
