package org.jobun.cli;

import org.jobun.diagnostic.Diagnostics;
import org.jobun.store.RegisterFilter;
import picocli.CommandLine.Option;

/** Which sets of the register are wanted. */
final class RegisterFilterOptions {
    @Option(names = "--text", paramLabel = "WORDS", description = "件名、契約番号、案件番号、団体又は業者に含まれる語。 Words to look for.")
    private String words = "";

    @Option(names = "--body", paramLabel = "ID", description = "団体。 Body.")
    private String body = "";

    @Option(names = "--firm", paramLabel = "NAME", description = "受注者又は構成員の名の一部。 A firm.")
    private String firm = "";

    @Option(names = "--clause", paramLabel = "ID[@DATE]", description = "含まれる条項（版）。 A clause that it holds.")
    private String clause = "";

    @Option(names = "--fact", paramLabel = "PATH=VALUE", description = "案件の値。 A value.")
    private String fact = "";

    @Option(names = "--state", paramLabel = "STATE", description = "状態（交付、締結、変更、完了、解除）。 State.")
    private String state;

    @Option(names = "--from", paramLabel = "yyyy-mm-dd", description = "この日以後に履行期間があるもの。 In term on or after.")
    private String from;

    @Option(names = "--to", paramLabel = "yyyy-mm-dd", description = "この日以前に履行期間があるもの。 In term on or before.")
    private String to;

    @Option(names = "--amount-from", paramLabel = "YEN", description = "契約金額の下限。 Least amount.")
    private String least;

    @Option(names = "--amount-to", paramLabel = "YEN", description = "契約金額の上限。 Most amount.")
    private String most;

    @Option(names = "--all", description = "後の一式に置き換えられたものも含めます。 Superseded issues too.")
    private boolean all;

    /** What is wrong with it is reported. */
    RegisterFilter of(RegisterDataCommand command, Diagnostics found) {
        return new RegisterFilter(
                words,
                body,
                firm,
                clause,
                state == null ? java.util.Optional.empty() : command.state(state, found),
                command.day(from, found),
                command.day(to, found),
                command.yen(least, found),
                command.yen(most, found),
                fact,
                "",
                all);
    }
}
