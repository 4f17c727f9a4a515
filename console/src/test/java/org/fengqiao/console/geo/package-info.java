@NullMarked
package org.fengqiao.console.geo;

import org.jspecify.annotations.NullMarked;
