package org.jobun.web.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.interview.Answers;
import org.jobun.interview.DraftPreview;
import org.jobun.interview.Question;
import org.jobun.interview.Questionnaire;
import org.jobun.issue.FileNames;
import org.jobun.matter.Matter;
import org.jobun.render.Format;
import org.jobun.render.formats.Formats;
import org.jobun.service.MakeSet;
import org.jobun.web.Office;
import org.jobun.web.Workspace;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Questions, checks and papers of answers that are sent and not kept. */
final class DraftApi {
    private static final Set<String> CONTENTS = Set.of("text", "html", "json");

    private final Office office;

    DraftApi(Office office) {
        this.office = office;
    }

    private Problems problems() {
        return new Problems(office.catalog());
    }

    /** A paper of one of the contracts of a matter. */
    private record Paper(Matter contract, Document document) {}

    /** What is asked as the answers stand. */
    Answer questions(Exchange exchange) {
        Diagnostics found = new Diagnostics();
        Optional<Answers> answers = SentAnswers.of(exchange, office.catalog().vocabulary(), found);
        if (answers.isEmpty()) {
            return problems().unprocessable(found);
        }
        Questionnaire asked = office.workspace(exchange.visitor()).interview().of(answers.get());
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("open", asked.open());
        asked.next().ifPresent(next -> root.put("next", next.path()));
        ArrayNode groups = root.putArray("groups");
        asked.groups().forEach(group -> {
            ObjectNode node = groups.addObject();
            node.put("id", group.id());
            node.put("label", group.label());
            ArrayNode questions = node.putArray("questions");
            group.questions().forEach(question -> questions.add(question(question)));
        });
        return Answer.json(root.toString());
    }

    private static ObjectNode question(Question question) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("path", question.path());
        node.put("label", question.label());
        node.put("type", question.type().kind().name().toLowerCase(Locale.ROOT));
        node.put("standing", question.standing().name().toLowerCase(Locale.ROOT));
        node.put("required", question.required());
        node.put("open", question.isOpen());
        question.fallback().ifPresent(usual -> node.put("default", usual.value()));
        ArrayNode options = node.putArray("options");
        question.options().forEach(option -> {
            ObjectNode one = options.addObject();
            one.put("value", option.value());
            one.put("label", option.label());
        });
        ArrayNode why = node.putArray("basis");
        question.why().basis().forEach(why::add);
        return node;
    }

    /** What is wrong or open, and nothing else. */
    Answer check(Exchange exchange) {
        Diagnostics found = new Diagnostics();
        Optional<Answers> answers = SentAnswers.of(exchange, office.catalog().vocabulary(), found);
        if (answers.isEmpty()) {
            return problems().unprocessable(found);
        }
        Workspace workspace = office.workspace(exchange.visitor());
        var preview = new DraftPreview(workspace.catalog(), workspace.drafting()).of(answers.get(), office.today());
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("makeable", preview.isWhole());
        root.set("problems", problems().of(preview.problems()));
        return Answer.json(root.toString());
    }

    /** All papers, with the contents that are asked for. */
    Answer draft(Exchange exchange) throws IOException {
        Outcome<List<Paper>> made = papers(exchange, List.of());
        if (made.value().isEmpty()) {
            return problems().unprocessable(made.diagnostics());
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode papers = root.putArray("papers");
        for (Paper paper : made.value().get()) {
            papers.add(paper(paper, contents(exchange), office.workspace(exchange.visitor())));
        }
        root.set("problems", problems().of(made.diagnostics()));
        return Answer.json(root.toString());
    }

    private static List<String> contents(Exchange exchange) {
        String asked = exchange.query("include");
        List<String> contents = asked.isEmpty() ? List.of() : List.of(asked.split(","));
        if (!CONTENTS.containsAll(contents)) {
            throw new Refusal(400, "include に書けるのは、text、html、json です。", "カンマで区切って書いてください。");
        }
        return contents;
    }

    private static ObjectNode paper(Paper paper, List<String> contents, Workspace workspace) throws IOException {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("contract", paper.contract().id());
        node.put("id", paper.document().id());
        node.put("title", paper.document().title());
        node.put("file", FileNames.JAPANESE.of(paper.document(), "docx"));
        for (String name : contents) {
            String content = new String(rendered(paper.document(), name, workspace), StandardCharsets.UTF_8);
            if (name.equals("json")) {
                node.set(name, JsonMapper.shared().readTree(content));
            } else {
                node.put(name, content);
            }
        }
        return node;
    }

    private static byte[] rendered(Document paper, String format, Workspace workspace) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        workspace.renderers().of(format).render(paper, out);
        return out.toByteArray();
    }

    /** One paper as a file. */
    Answer file(Exchange exchange) throws IOException {
        Format format = Formats.find(exchange.place("format")).orElseThrow(Refusal::notFound);
        Outcome<List<Paper>> made = papers(exchange, List.of(format));
        if (made.value().isEmpty()) {
            return problems().unprocessable(made.diagnostics());
        }
        String contract = exchange.query("contract");
        Document paper = made.value().get().stream()
                .filter(one -> one.document().id().equals(exchange.place("paper")))
                .filter(one -> contract.isEmpty() || one.contract().id().equals(contract))
                .findFirst()
                .map(Paper::document)
                .orElseThrow(Refusal::notFound);
        String name = FileNames.JAPANESE.of(paper, format.extension());
        exchange.record("書類の取得（API、" + name + "）", "");
        return Answer.download(
                name, format.mediaType(), rendered(paper, format.name(), office.workspace(exchange.visitor())));
    }

    /** As {@code jobun generate} makes them. */
    private Outcome<List<Paper>> papers(Exchange exchange, List<Format> formats) {
        Diagnostics found = new Diagnostics();
        Workspace workspace = office.workspace(exchange.visitor());
        Optional<Answers> answers = SentAnswers.of(exchange, workspace.catalog().vocabulary(), found);
        boolean last = exchange.query("final").equals("true");
        MakeSet.Request request = new MakeSet.Request(List.of(), formats, Optional.empty(), last);
        List<Paper> papers = new ArrayList<>();
        answers.ifPresent(sent -> workspace
                .readMatter()
                .contracts(Answers.FILE, sent.text().getBytes(StandardCharsets.UTF_8), found)
                .forEach(contract -> {
                    Outcome<MakeSet.Result> made = workspace.makeSet().of(contract, request);
                    found.addAll(made.diagnostics());
                    made.value()
                            .ifPresent(set -> set.papers().forEach(paper -> papers.add(new Paper(contract, paper))));
                }));
        return found.hasErrors() ? Outcome.failed(found) : new Outcome<>(Optional.of(papers), found);
    }
}
