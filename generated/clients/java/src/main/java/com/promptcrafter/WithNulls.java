// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
package com.promptcrafter;

import java.util.HashSet;
import java.util.Set;

/** An object with fields that are sent as null when they were set to it, and left out when they were not set. */
abstract class WithNulls extends Received {

    /** The names in JSON of the fields that were set to null. */
    final transient Set<String> nulls = new HashSet<>();

    /** Notes that a field was set. */
    final void note(String name, Object value) {
        if (value == null) {
            nulls.add(name);
        } else {
            nulls.remove(name);
        }
    }
}
