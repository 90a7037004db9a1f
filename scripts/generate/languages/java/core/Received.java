package com.promptcrafter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An object that can come back from the service. */
abstract class Received {

    final transient Map<String, Object> extra = new LinkedHashMap<>();

    /**
     * The fields of the response that have no value here, by their names in JSON: those that this client doesn't know,
     * those that are null, and those of another type than the contract states, such as a score of 7.5.
     *
     * @return each as a map, a list, a text, a number, a boolean or null
     */
    public final Map<String, Object> getExtra() {
        return Collections.unmodifiableMap(extra);
    }
}
