package org.fengqiao.backend.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A request that is posted and yet no decision: a question whose text is too long for an address,
/// or a reading that a device sends all day. Refusing it leaves no line in the audit.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface DecidesNothing {}
