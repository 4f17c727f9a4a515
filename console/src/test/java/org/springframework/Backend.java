package org.springframework;

/// Stands for the framework, which the console's class path does not have.
public class Backend {}
