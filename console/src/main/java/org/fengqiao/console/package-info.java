@NullMarked
package org.fengqiao.console;

import org.jspecify.annotations.NullMarked;
