/// Administrative codes and the nested levels.
@NullMarked
package org.fengqiao.domain.code;

import org.jspecify.annotations.NullMarked;
