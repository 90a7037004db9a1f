package com.promptcrafter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An object in a response of the service. */
abstract class Received {

    final transient Map<String, Object> extra = new LinkedHashMap<>();

    /**
     * The response's fields that have no getter or no value here, by their JSON names: unknown fields,
     * fields that are null, and fields of a type other than the contract's, such as a score of 7.5.
     *
     * @return each as a map, a list, a text, a number, a boolean or null
     */
    public final Map<String, Object> getExtra() {
        return Collections.unmodifiableMap(extra);
    }
}
