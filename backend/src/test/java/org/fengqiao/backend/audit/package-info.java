@NullMarked
package org.fengqiao.backend.audit;

import org.jspecify.annotations.NullMarked;
