package org.jobun.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobun.store.NewPerson;
import org.jobun.store.Person;
import org.jobun.store.Role;
import org.jobun.store.Store;
import org.jobun.web.people.Passwords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun web account}: the first administrator of a server, and a way back in where nobody can sign in any more. */
@Command(
        name = "account",
        description = "利用者を加え、又はパスワードを設定し直します（add、password）。 Adds an account or sets its password.",
        mixinStandardHelpOptions = true)
final class WebAccountCommand extends WebDataCommand {
    /** What is to be done. */
    enum Deed {
        ADD,
        PASSWORD
    }

    @Parameters(index = "0", paramLabel = "add|password", description = "加える（add）か、パスワードを設定し直す（password）か。 What to do.")
    private Deed deed;

    @Parameters(index = "1", paramLabel = "LOGIN", description = "利用者名。 Login name.")
    private String login;

    @Option(names = "--name", paramLabel = "NAME", description = "氏名（既定は利用者名）。 Name as shown.")
    private String name;

    @Option(names = "--division", paramLabel = "NAME", description = "所属。 Division.")
    private String division = "";

    @Option(
            names = "--role",
            paramLabel = "officer|reviewer|approver|administrator|reader|auditor",
            description = "役割（起案、審査、承認、管理、閲覧、監査。繰返し可。既定 administrator）。 Role; repeatable.")
    private List<Role> roles = List.of(Role.ADMINISTRATOR);

    WebAccountCommand(Console console) {
        super(console);
    }

    @Override
    int run() throws IOException {
        String password = password();
        Optional<String> problem = Passwords.problem(login, password);
        if (problem.isPresent()) {
            console.error(problem.get());
            return ExitCode.USAGE;
        }
        try (Store store = open()) {
            return deed == Deed.ADD ? add(store, password) : change(store, password);
        }
    }

    private int add(Store store, String password) {
        Set<Role> all = EnumSet.copyOf(roles);
        if (!Role.goTogether(all)) {
            console.error(console.text("web-account-roles"));
            return ExitCode.USAGE;
        }
        NewPerson fresh = new NewPerson(login, name == null ? login : name, division, all);
        if (store.people().create(fresh, password.toCharArray()).isEmpty()) {
            console.error(console.text("web-account-taken", "login", login));
            return ExitCode.ERRORS;
        }
        console.line(console.text("web-account-added", "login", login));
        return ExitCode.DONE;
    }

    private int change(Store store, String password) {
        Optional<Person> person = store.people().byLogin(login);
        if (person.isEmpty()) {
            console.error(console.text("web-account-missing", "login", login));
            return ExitCode.ERRORS;
        }
        store.people().changePassword(person.get().id(), password.toCharArray());
        console.line(console.text("web-account-password", "login", login));
        return ExitCode.DONE;
    }

    /** Typed without being seen, or the first line of the input; never an argument, which all people of a machine can see. */
    private String password() throws IOException {
        if (System.console() != null) {
            char[] typed = System.console().readPassword("%s", console.text("web-account-ask"));
            return typed == null ? "" : new String(typed);
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Optional.ofNullable(in.readLine()).orElse("");
    }
}
