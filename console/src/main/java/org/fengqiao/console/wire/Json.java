package org.fengqiao.console.wire;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of the wire: record components by name, instants as ISO-8601, unknown fields ignored,
/// size and depth limited.
final class Json {

    /// Greater than any answer of a city of ours, smaller than what would hurt.
    static final int MAX_DOCUMENT_BYTES = 256 << 20;

    static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxDocumentLength(MAX_DOCUMENT_BYTES)
                                                    .maxNestingDepth(100)
                                                    .build())
                                    .build())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private Json() {}
}
