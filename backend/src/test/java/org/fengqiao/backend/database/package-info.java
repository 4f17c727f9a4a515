@NullMarked
package org.fengqiao.backend.database;

import org.jspecify.annotations.NullMarked;
