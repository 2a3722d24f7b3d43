package org.jobun.cli;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jobun.approval.Says;
import org.jobun.approval.Step;
import org.jobun.store.Person;
import org.jobun.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jobun approve accept}: the decision. */
@Command(
        name = "accept",
        description = "審査に付された状態を承認します。条項集の証明に誤りがあれば、承認しません。 Approves what was submitted.",
        mixinStandardHelpOptions = true)
final class ApproveAcceptCommand extends ApproveStepCommand {
    @Option(names = "--until", paramLabel = "DATE", description = "承認の期限。この日から失効します。 Day on which the approval ends.")
    private LocalDate until;

    @Option(names = "--for", paramLabel = "LOGIN", description = "代決の場合、不在の決裁者の利用者名。後閲を要します。 Decider who is away.")
    private String deputyFor = "";

    ApproveAcceptCommand(Console console) {
        super(console);
    }

    @Override
    Step step() {
        return Step.APPROVE;
    }

    @Override
    Says says(Person person, Store store) {
        return Says.of(Map.of()).withUntil(Optional.ofNullable(until)).withDeputyFor(deputyFor);
    }
}
