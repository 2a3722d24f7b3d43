package org.jobun.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Which value of a paper's record a control shows (ECMA-376 part 1, 17.5.2.6). */
public final class ValueBindings {
    /** Papers made before values had ids. */
    private static final Pattern BY_PLACE = Pattern.compile("/paper\\[1]/v\\[([0-9]{1,6})]");

    private final String store;
    private final Map<String, Integer> places = new HashMap<>();

    public ValueBindings(PaperRecord paper) {
        store = paper.names().store();
        List<PaperRecord.Value> values = paper.values();
        for (int i = 0; i < values.size(); i++) {
            places.put(PaperNames.path(values.get(i).id()), i + 1);
        }
    }

    /** The number of the value that a control is bound to, counted from 1; 0 for what is bound to another paper, or to nothing. */
    public int valueOf(Element dataBinding) {
        if (!XmlTree.attribute(dataBinding, "storeItemID").equalsIgnoreCase(store)) {
            return 0;
        }
        String path = XmlTree.attribute(dataBinding, "xpath");
        Matcher byPlace = BY_PLACE.matcher(path);
        return byPlace.matches() ? Integer.parseInt(byPlace.group(1)) : places.getOrDefault(path, 0);
    }
}
