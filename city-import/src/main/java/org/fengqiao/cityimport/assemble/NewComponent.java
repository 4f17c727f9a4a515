package org.fengqiao.cityimport.assemble;

import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.resource.ComponentState;

/// A component that comes in.
record NewComponent(ClassKey key, long id, LonLat at, ComponentState state) {}
