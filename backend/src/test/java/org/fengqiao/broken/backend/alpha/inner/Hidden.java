package org.fengqiao.broken.backend.alpha.inner;

/** Belongs to alpha alone. */
public final class Hidden {}
