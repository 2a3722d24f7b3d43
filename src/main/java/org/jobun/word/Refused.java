package org.jobun.word;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jobun.diagnostic.Code;

/** A file that is not read further, and why. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final Code code;
    private final transient Map<String, String> values = new LinkedHashMap<>();

    Refused(Code code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    /** Names a value of the wording. */
    Refused with(String name, String value) {
        values.put(name, value);
        return this;
    }

    Code code() {
        return code;
    }

    Map<String, String> values() {
        return values;
    }
}
