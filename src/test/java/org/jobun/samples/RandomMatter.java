package org.jobun.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jobun.matter.FactType;

/** A matter as a user might write it, from a seed: any body, any answers, any dates from 2015 to 2030. */
final class RandomMatter {
    private static final LocalDate FIRST = LocalDate.of(2015, 10, 5);
    private static final int DAYS = 5_270;

    final Map<String, String> choices = new TreeMap<>();
    final String municipality;
    private final long seed;
    private final LocalDate conclusion;
    private final int length;
    private final boolean branch;
    private final boolean tender;
    private final int subcontractors;
    private final int deliverables;
    private final long amount;
    private final int members;
    private final int parts;
    private final boolean changed;

    RandomMatter(long seed) {
        this.seed = seed;
        Random random = new Random(seed);
        List<String> bodies = List.copyOf(Catalogs.shipped().municipalities().keySet()).stream()
                .sorted()
                .toList();
        municipality = bodies.get(random.nextInt(bodies.size()));
        for (FactType choice : Catalogs.shipped().vocabulary().choices()) {
            List<String> values = List.copyOf(choice.values().keySet());
            choices.put(choice.path(), values.get(random.nextInt(values.size())));
        }
        // Answers that a rule forbids are rare, so that most matters give papers.
        if (choices.get("place").equals("home") && random.nextInt(10) > 0) {
            choices.put("place", "on-premises");
        }
        if (choices.get("attendance").equals("none") && random.nextInt(10) > 0) {
            choices.put("client_dispatch", "none");
        }
        if (random.nextInt(10) > 0) {
            choices.put("worker_selection", "contractor");
        }
        // Who replaces the special provisions gets other papers: ChangeAgreementTest looks at these.
        choices.put("special_change", "keep");
        // One matter in six handles no personal information; then it handles no My Number and no resident records.
        // Half of these handle other information only.
        List<String> rare = List.of("no", "information");
        int kind = random.nextInt(12);
        choices.put("personal_data", kind < rare.size() ? rare.get(kind) : "yes");
        if (!choices.get("personal_data").equals("yes") && random.nextInt(10) > 0) {
            choices.put("mynumber", "no");
            choices.put("resident_records", "no");
        }
        if (choices.get("kind").equals("dispatch") && random.nextInt(10) > 0) {
            choices.put("personal_data", "no");
            choices.put("mynumber", "no");
            choices.put("resident_records", "no");
        }
        if (random.nextInt(10) > 0) {
            choices.put("low_price_inquiry", "no");
            choices.put("notice_period", "usual");
            choices.put("bid_entry", "party");
        }
        if (choices.get("negotiated_way").equals("proposal") && random.nextInt(10) > 0) {
            choices.put("negotiated_ground", "unfit");
        }
        if (random.nextInt(10) > 0) {
            // A short promise in place of the contract is for matters without data; parts and prices of units need
            // lists.
            choices.put("contract_form", "contract");
            choices.put("payment", random.nextBoolean() ? "lump-sum" : "monthly");
            choices.put("invoice_kind", "usual");
        }
        if (List.of("lease", "dispatch").contains(choices.get("kind")) && random.nextInt(10) > 0) {
            choices.put("council", "none");
            choices.put("party", "single");
        }
        conclusion = FIRST.plusDays(random.nextInt(DAYS));
        length = 1 + random.nextInt(900);
        branch = random.nextInt(4) == 0;
        tender = choices.get("method").equals("open") && random.nextBoolean();
        subcontractors = choices.get("subcontracting").equals("presumed") ? random.nextInt(4) : 0;
        deliverables = random.nextInt(4);
        boolean small = choices.get("method").equals("negotiated")
                && choices.get("negotiated_ground").equals("small");
        amount = 1 + (long) (random.nextDouble() * (small ? 500_000 : 3_000_000_000L));
        members = choices.get("party").equals("consortium") ? 2 + random.nextInt(4) : 0;
        parts = members == 0 && !small && random.nextInt(5) == 0 ? 2 + random.nextInt(3) : 0;
        changed = parts == 0 && random.nextInt(4) == 0;
    }

    /** The same with one answer given otherwise. */
    RandomMatter with(String choice, String value) {
        RandomMatter other = new RandomMatter(seed);
        other.choices.put(choice, value);
        return other;
    }

    String yaml() {
        List<String> lines = new ArrayList<>();
        lines.add("id: random-" + Long.toUnsignedString(seed, 36));
        lines.add("municipality: " + municipality);
        lines.add("dates:");
        if (tender) {
            lines.add("  notice: " + conclusion.minusDays(40));
            lines.add("  bid: " + conclusion.minusDays(12));
        }
        lines.add("  conclusion: " + conclusion);
        lines.add("  start: " + conclusion.plusDays(length % 20));
        lines.add("  end: " + conclusion.plusDays(20 + length));
        lines.add("contract:");
        lines.add("  name: 試験業務その" + Math.floorMod(seed, 1000));
        lines.add("  number: 試第" + Math.floorMod(seed, 97) + "号");
        lines.add("  outline: 記録を確かめる業務");
        if (parts == 0) {
            lines.add("  amount: " + amount);
        }
        lines.add("  place: 庁舎");
        if (choices.get("deposit").equals("paid")) {
            lines.add("  deposit: " + amount / 10);
        }
        for (int i = 0; i < deliverables; i++) {
            lines.add((i == 0 ? "  deliverables:\n" : "") + "    - { name: 報告書" + i + ", form: 紙, quantity: 1部 }");
        }
        if (tender) {
            lines.add("bid:\n  place: 入札室\n  time: 午前10時\n  documents_until: " + conclusion.minusDays(25)
                    + "\n  questions_until: " + conclusion.minusDays(32) + "\n  answers_on: " + conclusion.minusDays(28)
                    + "\n  pass_points: 60");
        }
        if (members > 0) {
            lines.add("consortium:\n  name: 試験共同企業体\n  office: 試験町9番地\n  bank: 試験銀行");
            lines.add("  formed: " + conclusion.minusDays(45) + "\nmembers:");
            for (int i = 0; i < members; i++) {
                int share = i == 0 ? 100 - (members - 1) * (100 / members) : 100 / members;
                lines.add("  - { name: 構成" + i + "社, address: 試験町" + i + "番地, representative_title: 社長,"
                        + " representative_name: 氏名" + i + ", share: \"" + share + "\", task: 業務" + i + " }");
            }
        } else {
            lines.add("contractor:\n  name: 株式会社試験\n  address: 試験町1番地");
            lines.add("  representative_title: 代表取締役\n  representative_name: 山田　太郎");
        }
        if (seed % 4 == 0 && members == 0) {
            lines.add("  parent:\n    name: 試験親会社株式会社");
        }
        if (branch && members == 0 && parts == 0) {
            lines.add("  branch:\n    name: 試験支店\n    address: 試験市2番地\n    title: 支店長\n    signatory: 鈴木　一");
            lines.add("    power_of_attorney: yes");
        }
        for (int i = 0; i < parts; i++) {
            lines.add((i == 0 ? "parts:\n" : "") + "  - { name: 分割業務" + i + ", outline: 概要" + i + ", amount: \""
                    + (amount / parts + 1) + "\", contractor: 分割" + i + "社, address: 試験町" + i
                    + "番地, representative_title: 社長, representative_name: 氏名" + i + " }");
        }
        lines.add("outsourcing:\n  reason: 専門の知識を要するため\nnegotiated:\n  reason: 相手方が特定されるため");
        if (seed % 3 == 0) {
            lines.add("restriction:\n  reason: 駆け付ける時間を確かめたため");
            lines.add("dispatch:\n  agency: { name: 試験派遣株式会社, address: 試験町3番地, representative_title: 社長,"
                    + " representative_name: 田中　花, permit: 派試-000001 }");
            lines.add("  work: 画面の確認\n  duty: 指示を受けて行う補助\n  unit: 試験課\n  commander: 試験課長　佐藤　実");
            lines.add("  start: " + conclusion.plusDays(20) + "\n  end: " + conclusion.plusDays(90)
                    + "\n  days: 月曜日から金曜日まで\n  hours: 午前9時から午後5時まで\n  persons: 2\n  hourly: 3300");
            lines.add("  manager_client: 試験課長\n  manager_agency: 営業課長\n  complaint_client: 庶務係長"
                    + "\n  complaint_agency: 相談室長");
            lines.add(
                    "audit:\n  budget: 500000\n  estimate:\n    - { item: 実地の監査, quantity: 2, unit: 人日, price: 110000 }");
            lines.add("market:\n  candidates:\n    - { name: 候補社, able: ×, reason: 要員がないとの回答による, price: 100 }");
        }
        lines.add("work:\n  site: 試験作業所\n  persons: 500\n  data: 氏名及び住所");
        if (changed) {
            lines.add("change:\n  date: " + conclusion.plusDays(15) + "\n  reason: 試験のため\n  amount: "
                    + (amount + 1_000_000) + "\n  end: " + conclusion.plusDays(50 + length));
        }
        for (int i = 0; i < subcontractors; i++) {
            lines.add((i == 0 ? "subcontractors:\n" : "") + "  - { name: 下請" + i + ", address: 下請町, work: 点検,"
                    + " data: 氏名, place: 下請町, safety: 施錠 }");
        }
        if (seed % 3 == 1 && isOurContract()) {
            lines.add(specialTerms());
        }
        lines.add("choices:");
        choices.forEach((choice, value) -> lines.add("  " + choice + ": " + value));
        return String.join("\n", lines) + "\n";
    }

    /** Whether the contract has the articles that special terms of the matter speak of: a dispatch and a short promise have not. */
    private boolean isOurContract() {
        return !choices.get("kind").equals("dispatch")
                && choices.get("contract_form").equals("contract");
    }

    /** One or two articles of the matter's own, with whatever may stand in an article, also at its end. */
    private String specialTerms() {
        Random random = new Random(seed + 1);
        List<String> parts = List.of(
                "  - 号の定め\n    - 細分の定め\n    - 細分の定め",
                "@table 区分の表 (300, 700) head 1\n| !区分 | !定め |\n| 甲種 | ${contract.name} |",
                "@formula 額　＝　${words.fee}　×　日数　÷　365",
                "@note 備考　日数は、初日を含む。",
                "- 次の項の定め",
                "- [[consultation.doubt]]及び[[#own]]の規定は、この限りでない。");
        StringBuilder text = new StringBuilder("[[jurisdiction.court]]の規定にかかわらず、次のとおりとする。 {#own}");
        for (int count = random.nextInt(4); count > 0; count--) {
            text.append('\n').append(parts.get(random.nextInt(parts.size())));
        }
        return "special_terms:\n  - caption: 管轄の特例\n    overrides: jurisdiction.court\n    text: |\n      "
                + text.toString().replace("\n", "\n      ")
                + (random.nextBoolean() ? "\n  - { caption: 特約の二, text: 定めを守る。 }\n  - { text: 更に守る。 }" : "");
    }
}
