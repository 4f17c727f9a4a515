@NullMarked
package org.fengqiao.console.export.layer;

import org.jspecify.annotations.NullMarked;
