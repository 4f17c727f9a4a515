/// Views the operator has given a name.
@NullMarked
package org.fengqiao.console.bookmark;

import org.jspecify.annotations.NullMarked;
