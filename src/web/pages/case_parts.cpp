#include "web/pages/case.hpp"

#include "domain/case_terms.hpp"

namespace lightfoot {

FieldState typed_or(const Error* error, const NameValues& typed, const std::string& name,
                    const std::string& stored) {
    for (const auto& [known, value] : typed)
        if (known == name) return {value, fault_of(error, name)};
    return {stored, fault_of(error, name)};
}

Html versioned_form(const Frame& frame, const Url& action, std::int64_t version, const Html& inside) {
    return html("<form method=\"post\" action=\"{}\">{}{}</form>", frame.at(action),
                hidden_field("version", std::to_string(version)), inside);
}

// Somebody else was faster: the page shows what is stored now, this what the reader had written.
Html own_text_kept(const Frame& frame, const Error* error, const NameValues& typed) {
    if (!error || error->kind != ErrorKind::conflict) return {};
    const auto lines = each(typed, [](const auto& field) {
        if (field.first == "version" || field.first == "language" || field.second.empty()) return Html();
        return html("<li dir=\"auto\">{}</li>", field.second);
    });
    const auto own =
        lines.empty() ? Html() : html("<p>{}</p><ul>{}</ul>", frame.say("case.you_wrote"), lines);
    return html("<div class=\"ask\"><p><b>{}</b></p><p>{}</p>{}</div>", frame.say("conflict.title"),
                frame.say("case.conflict_explain"), own);
}

Html words_said(const Frame& frame, const Quote& words) {
    return words.text.empty() ? Html() : own_words(frame, words.text, words.language);
}

Html unfolding(const Frame& frame, std::string_view key, const Html& inside) {
    return html("<details class=\"card\"><summary>{}</summary>{}</details>", frame.say(std::string(key)),
                inside);
}

Html relayed_words(const Frame& frame, Time at, const std::optional<Url>& letter) {
    const auto words = frame.say({"letter.relayed_on", {{"date", date_of(at)}}});
    return letter ? html("<a href=\"{}\">{}</a>", frame.at(*letter), words) : words;
}

Html request_cases(const Frame& frame, RequestId request, NeedId need, const NeedCases& cases) {
    const auto rows = each(cases.rows, [&](const NeedCases::Row& row) {
        const auto status = frame.say("case.status." + std::string(name_of(row.status)));
        const auto relayed =
            row.relayed_at
                ? html(" <span class=\"hint\">{}</span>", relayed_words(frame, *row.relayed_at, row.relay))
                : Html();
        if (!row.may_open)
            return html("<li>{} <span class=\"hint\">{}</span>{}</li>", isolated(row.provider), status,
                        relayed);
        return html("<li><a href=\"{}\">{}</a> <span class=\"hint\">{}</span>{}</li>",
                    frame.at(url("/cases/{}", row.id.text())), isolated(row.provider), status, relayed);
    });
    Html out;
    if (!cases.rows.empty()) out = html("<h2>{}</h2><ul>{}</ul>", frame.say("case.of_need"), rows);
    if (!cases.may_express) return out;
    const auto name = "words-" + need.text(), day = "next_on-" + need.text();
    return out +
           html(
               "<form class=\"card\" method=\"post\" action=\"{}\"><h2>{}</h2><p>{}</p><details><summary>{}"
               "</summary><div class=\"field\"><label for=\"{}\">{}</label><textarea id=\"{}\" "
               "name=\"words\" rows=\"4\" dir=\"auto\"></textarea></div><div class=\"field\"><label "
               "for=\"{}\">{}</label><input type=\"date\" id=\"{}\" name=\"next_on\"></div></details>"
               "<p class=\"actions\">"
               "<button type=\"submit\">{}</button></p></form>",
               frame.at(url("/requests/{}/needs/{}/interest", request.text(), need.text())),
               frame.say("case.express_title"), frame.say("case.express_explain"),
               frame.say("case.express_words"), name, frame.say("field.case_words"), name, day,
               frame.say("field.next_on"), day, frame.say("case.express"));
}

Html footprint(const Frame& frame, const std::optional<Footprint>& footprint) {
    if (!footprint) return {};
    return html("<div class=\"card\"><h2>{}</h2><p>{}</p><p class=\"hint\">{}</p></div>",
                frame.say("footprint.title"),
                frame.say({"footprint.answers",
                           {{"count", std::int64_t{footprint->answers}},
                            {"most", std::int64_t{case_terms.answers}}}}),
                frame.say({"footprint.explain", {{"minutes", std::int64_t{case_terms.minutes}}}}));
}

}  // namespace lightfoot
