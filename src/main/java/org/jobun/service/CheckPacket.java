package org.jobun.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.approval.Approvable;
import org.jobun.approval.Item;
import org.jobun.approval.Packet;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.ledger.Line;

/** Whether what was decided on elsewhere is of this ledger, of this body, and of the state that the catalog has. */
public final class CheckPacket {
    private static final int SHOWN = 12;

    private CheckPacket() {}

    /**
     * Reports why it is not.
     *
     * @param packet as it came back; nothing where it could not be read
     * @param place as the user knows the file
     * @param called what the user calls the ledger of the body
     */
    public static void of(
            Optional<Packet> packet,
            String place,
            String body,
            String called,
            Collection<Approvable> all,
            List<Line> lines,
            Diagnostics found) {
        boolean ours = packet.filter(one -> one.body().equals(body)
                        && lines.stream().anyMatch(line -> line.hash().equals(one.head())))
                .isPresent();
        if (!ours) {
            found.add(Diagnostic.of(Code.APR_07, Location.ofFile(place))
                    .with("name", called)
                    .with("found", packet.map(Packet::head).orElse("－"))
                    .with("variant", "PACKET"));
            return;
        }
        Map<Item, String> decided = packet.get().items();
        all.stream()
                .filter(one -> decided.containsKey(one.item())
                        && !decided.get(one.item()).equals(one.hash()))
                .forEach(one -> found.add(Diagnostic.of(Code.APR_07, Location.ofFile(place))
                        .with("item", one.item().name())
                        .with("found", shortened(one.hash()))
                        .with("expected", shortened(decided.get(one.item())))));
    }

    /** The beginning of a hash; a file that somebody wrote may have anything in its place. */
    private static String shortened(String hash) {
        return hash.substring(0, Math.min(SHOWN, hash.length()));
    }
}
