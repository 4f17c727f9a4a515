@NullMarked
package org.fengqiao.domain;

import org.jspecify.annotations.NullMarked;
