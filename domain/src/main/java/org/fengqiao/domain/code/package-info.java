/// Administrative codes and the five nested levels.
@NullMarked
package org.fengqiao.domain.code;

import org.jspecify.annotations.NullMarked;
