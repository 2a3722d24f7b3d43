package org.jobun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ready-made values of one paper: what the peers get.
 *
 * @param values slot → value
 * @param conditions those that hold
 * @param members slot → value, for each member
 */
record PaperData(Map<String, String> values, List<String> conditions, List<Map<String, String>> members) {
    private static final String PAPER = "#paper";
    private static final String MEMBER = "#member";
    private static final String CONDITION = "#condition";

    PaperData {
        values = new TreeMap<>(values);
        conditions = List.copyOf(conditions);
        members = List.copyOf(members);
    }

    /** As template libraries take it. */
    Map<String, Object> asMap() {
        Map<String, Object> map = new HashMap<>(values);
        conditions.forEach(condition -> map.put(condition, true));
        map.put("members", members);
        return map;
    }

    /** Lines of name, tab, value. */
    static void write(List<PaperData> papers, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (PaperData paper : papers) {
            lines.add(PAPER);
            paper.values.forEach((name, value) -> lines.add(name + "\t" + value));
            paper.conditions.forEach(condition -> lines.add(CONDITION + "\t" + condition));
            for (Map<String, String> member : paper.members) {
                lines.add(MEMBER);
                new TreeMap<>(member).forEach((name, value) -> lines.add(name + "\t" + value));
            }
        }
        Files.write(file, lines);
    }

    static List<PaperData> read(Path file) throws IOException {
        List<PaperData> papers = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        List<Map<String, String>> members = new ArrayList<>();
        Map<String, String> into = values;
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            int tab = line.indexOf('\t');
            if (line.equals(PAPER)) {
                papers.add(new PaperData(values, conditions, members));
                values = new HashMap<>();
                conditions = new ArrayList<>();
                members = new ArrayList<>();
                into = values;
            } else if (line.equals(MEMBER)) {
                into = new HashMap<>();
                members.add(into);
            } else if (line.startsWith(CONDITION)) {
                conditions.add(line.substring(tab + 1));
            } else {
                into.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
        papers.add(new PaperData(values, conditions, members));
        return papers;
    }
}
