@NullMarked
package org.fengqiao.console.export.page;

import org.jspecify.annotations.NullMarked;
