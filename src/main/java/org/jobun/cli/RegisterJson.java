package org.jobun.cli;

import org.jobun.store.NewEntry;
import org.jobun.store.RegisterLine;
import tools.jackson.databind.node.ObjectNode;

/** A set of the register as data. */
final class RegisterJson {
    private RegisterJson() {}

    static void line(RegisterLine line, ObjectNode node) {
        NewEntry.About about = line.about();
        node.put("id", line.id());
        node.put("body", about.body());
        node.put("bodyName", about.bodyName());
        node.put("matter", about.matter());
        node.put("issue", line.issue());
        node.put("name", about.name());
        node.put("number", about.number());
        node.put("way", about.way());
        node.put("contractor", about.contractor());
        about.amount().ifPresent(yen -> node.put("amount", yen));
        about.concluded().ifPresent(day -> node.put("concluded", day.toString()));
        about.starts().ifPresent(day -> node.put("starts", day.toString()));
        about.ends().ifPresent(day -> node.put("ends", day.toString()));
        node.put("final", about.isFinal());
        node.put("state", line.state().word());
        line.stateOn().ifPresent(day -> node.put("stateOn", day.toString()));
        node.put("superseded", line.isSuperseded());
        node.put("erased", line.isErased());
        node.put("folder", line.folder());
    }
}
