package org.jobun.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.web.Office;
import org.jobun.web.api.Operation.Api;
import org.jobun.web.api.Operation.Media;
import org.jobun.web.api.Operation.Parameter;
import org.jobun.web.api.Operation.Reply;
import org.jobun.web.api.Operation.Scope;
import org.jobun.web.api.Operation.Sent;
import org.jobun.web.batches.BatchPages;
import tools.jackson.databind.node.ObjectNode;

/** The one table of what programs may ask for: it gives the routes and the document. */
final class Operations {
    private static final String JSON = "application/json";
    private static final String BYTES = "application/octet-stream";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String EXAMPLE = """
            {"id":"2026-001","municipality":"aobano","answers":{"contract.name":"窓口システム保守業務","contract.amount":3300000,"dates.conclusion":"2026-12-01"}}""";

    private final List<Operation> all = new ArrayList<>();

    Operations(Office office, BatchPages batches) {
        addDrafts(office);
        addMatters(office);
        addSets(office);
        addBatches(office, batches);
    }

    List<Operation> all() {
        return List.copyOf(all);
    }

    private void addDrafts(Office office) {
        DraftApi draft = new DraftApi(office);
        Parameter last = query("final", "true: 確定版として確かめる（空欄はエラー）", Schemas.type("boolean"));
        Parameter include = query("include", "各書類の内容: text、html、json をカンマで区切る", Schemas.type("string"));
        Parameter contract = query("contract", "分割した案件で、どの契約の書類か", Schemas.type("string"));
        get(
                "catalog",
                "/catalog",
                "作れる書類、団体、形式",
                List.of(),
                reply(200, "条項集", "Catalog"),
                new CatalogApi(office)::summary);
        post(
                "questions",
                "/questions",
                Scope.READ,
                "いまの回答で尋ねること",
                List.of(),
                reply(200, "質問", "Questions"),
                draft::questions);
        post("check", "/check", Scope.READ, "指摘だけを受け取る", List.of(), reply(200, "指摘", "Check"), draft::check);
        post(
                "draft",
                "/draft",
                Scope.READ,
                "保存せずに書類を作る",
                List.of(include, last),
                reply(200, "書類", "Draft"),
                draft::draft);
        post(
                "draftFile",
                "/draft/{paper}/{format}",
                Scope.READ,
                "保存せずに書類を1つ、ファイルで受け取る",
                List.of(contract, last),
                new Reply(200, "ファイル", List.of(new Media(BYTES, ""))),
                draft::file);
    }

    private void addMatters(Office office) {
        MattersApi matters = new MattersApi(office);
        Parameter words = query("q", "名称、番号、相手方に含まれる語", Schemas.type("string"));
        Parameter year = query("year", "年度", Schemas.type("integer"));
        Parameter page = query("page", "1から始まるページ。1ページは100件", Schemas.type("integer"));
        Parameter match = new Parameter("If-Match", "header", true, "読み出したときの ETag", Schemas.type("string"));
        get(
                "listMatters",
                "/matters",
                "案件の一覧",
                List.of(words, year, page),
                reply(200, "一覧", "MatterList"),
                matters::list);
        post(
                "createMatter",
                "/matters",
                Scope.WRITE,
                "案件を作る",
                List.of(),
                reply(201, "作られた案件", "Matter"),
                matters::create);
        get("getMatter", "/matters/{key}", "案件を読む", List.of(), matter(200), matters::get);
        add(
                "PUT",
                "replaceMatter",
                "/matters/{key}",
                Scope.WRITE,
                "案件を書き替える",
                List.of(match),
                Optional.of(answers()),
                List.of(matter(200), problem(412, "他の人が先に変更した"), problem(428, "If-Match がない")),
                matters::replace);
    }

    private void addSets(Office office) {
        SetsApi sets = new SetsApi(office);
        Parameter key =
                new Parameter("Idempotency-Key", "header", true, "送信ごとに別の値。同じ値の送信は1度だけ行う", Schemas.type("string"));
        get("listSets", "/matters/{key}/sets", "確定した一式の一覧", List.of(), reply(200, "一覧", "Sets"), sets::list);
        add(
                "POST",
                "issueSet",
                "/matters/{key}/sets",
                Scope.WRITE,
                "確定する",
                List.of(key),
                Optional.empty(),
                List.of(reply(201, "確定した一式", "Set"), problem(409, "同じ送信を処理している、又は案件が変更された")),
                sets::issue);
        get(
                "getFile",
                "/files/{sha256}",
                "確定した書類のファイル",
                List.of(),
                new Reply(200, "ファイル", List.of(new Media(BYTES, ""))),
                sets::file);
    }

    private void addBatches(Office office, BatchPages pages) {
        BatchesApi batches = new BatchesApi(office, pages);
        Parameter name = new Parameter("name", "query", true, "ブックのファイル名", Schemas.type("string"));
        Parameter formats = query("formats", "形式をカンマで区切る。既定は docx", Schemas.type("string"));
        Parameter last = query("final", "true: 確定版として作る", Schemas.type("boolean"));
        Sent book = new Sent(List.of(new Media(XLSX, ""), new Media("text/csv", "")), Optional.empty());
        add(
                "POST",
                "createBatch",
                "/batches",
                Scope.WRITE,
                "ブックを預け、行ごとの指摘を受け取る",
                List.of(name),
                Optional.of(book),
                List.of(reply(201, "一括", "Batch")),
                batches::create);
        get("getBatch", "/batches/{id}", "一括の行とその状態", List.of(), reply(200, "一括", "Batch"), batches::get);
        add(
                "POST",
                "runBatch",
                "/batches/{id}/run",
                Scope.WRITE,
                "書類を作り始める、又は続ける",
                List.of(formats, last),
                Optional.empty(),
                List.of(reply(202, "受け付けた", "Batch"), problem(409, "いま実行している")),
                batches::run);
        get(
                "getBatchFile",
                "/batches/{id}/files/{sha256}",
                "一括で作った書類のファイル",
                List.of(),
                new Reply(200, "ファイル", List.of(new Media(BYTES, ""))),
                batches::file);
    }

    private void get(String id, String path, String summary, List<Parameter> parameters, Reply reply, Api action) {
        add("GET", id, path, Scope.READ, summary, parameters, Optional.empty(), List.of(reply), action);
    }

    private void post(
            String id, String path, Scope scope, String summary, List<Parameter> parameters, Reply reply, Api action) {
        add("POST", id, path, scope, summary, parameters, Optional.of(answers()), List.of(reply), action);
    }

    private void add(
            String method,
            String id,
            String path,
            Scope scope,
            String summary,
            List<Parameter> parameters,
            Optional<Sent> sent,
            List<Reply> replies,
            Api action) {
        List<Reply> known = new ArrayList<>(replies);
        known.add(problem(401, "トークンがない、又は期限が切れている"));
        known.add(problem(403, "トークンに許されていない"));
        known.add(problem(503, "条項集を読み込んでいる、又は条項集に誤りがある"));
        if (path.contains("{")) {
            known.add(problem(404, "ない、又はこのトークンからは見えない"));
        }
        if (!method.equals("GET")) {
            known.add(problem(400, "送信された内容が足りない、又は読み取れない"));
            known.add(problem(422, "直すところがある"));
        }
        all.add(new Operation(id, method, path, scope, summary, parameters, sent, known, action));
    }

    private static Sent answers() {
        return new Sent(List.of(new Media(JSON, "Answers"), new Media(SentAnswers.YAML, "")), Optional.of(EXAMPLE));
    }

    private static Parameter query(String name, String summary, ObjectNode schema) {
        return new Parameter(name, "query", false, summary, schema);
    }

    private static Reply reply(int status, String summary, String schema) {
        return new Reply(status, summary, List.of(new Media(JSON, schema)));
    }

    private static Reply matter(int status) {
        return new Reply(status, "案件", List.of(new Media(JSON, "Matter"), new Media(SentAnswers.YAML, "")));
    }

    private static Reply problem(int status, String summary) {
        return new Reply(status, summary, List.of(new Media(Problems.TYPE, "Problems")));
    }
}
