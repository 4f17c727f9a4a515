/// Labels: which may stand, where, and their pictures.
@NullMarked
package org.fengqiao.console.map.label;

import org.jspecify.annotations.NullMarked;
