@NullMarked
package org.fengqiao.console.export;

import org.jspecify.annotations.NullMarked;
