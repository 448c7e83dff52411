#include "web/pages/parts.hpp"

#include "domain/space.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

// Label, hint and fault stand before the input; the input names hint and fault as its description.
struct Around {
    Html before;
    std::string described_by;
    std::string css;
};

Html label_words(const Frame& frame, const Field& field) {
    const auto label = frame.say("field." + field.words);
    return field.mandatory ? label
                           : html("{} <span class=\"hint\">{}</span>", label, frame.say("field.optional"));
}

Around around(const Frame& frame, const Field& field) {
    Around around{{}, "", field.state.fault ? "field has-fault" : "field"};
    const auto hint_key = "field." + field.words + "_hint";
    if (frame.words.knows(hint_key)) {
        const auto id = field.name + "-hint";
        around.before += html("<p class=\"hint\" id=\"{}\">{}</p>", id, frame.say(hint_key));
        around.described_by += id + " ";
    }
    if (field.state.fault) {
        const auto id = field.name + "-fault";
        around.before += html("<span class=\"fault\" id=\"{}\">{}</span>", id, frame.say(*field.state.fault));
        around.described_by += id;
    }
    return around;
}

Html in_field(const Frame& frame, const Field& field, const Around& around, const Html& input) {
    return html("<div class=\"{}\"><label for=\"{}\">{}</label>{}{}</div>", around.css, field.name,
                label_words(frame, field), around.before, input);
}

Html input_of(const Field& field, const Around& around, std::string_view type) {
    return html(
        "<input id=\"{}\" name=\"{}\" type=\"{}\" value=\"{}\" aria-describedby=\"{}\" aria-invalid=\"{}\" "
        "autocomplete=\"{}\" dir=\"auto\">",
        field.name, field.name, type, field.state.value, around.described_by,
        field.state.fault ? "true" : "false", field.autocomplete.empty() ? "off" : field.autocomplete);
}

// `number`: how many inputs of the field stand before these.
Html choices(const Field& field, const std::vector<Option>& options, std::string_view type,
             std::size_t number = 0) {
    return each(options, [&](const Option& option) {
        const auto id = ++number == 1 ? field.name : field.name + "-" + std::to_string(number);
        const auto hint = option.hint.empty() ? Html() : html("<small>{}</small>", option.hint);
        return option.chosen
                   ? html(
                         "<div class=\"choice\"><input type=\"{}\" id=\"{}\" name=\"{}\" value=\"{}\" "
                         "checked>"
                         "<label for=\"{}\">{}{}</label></div>",
                         type, id, field.name, option.value, id, option.label, hint)
                   : html(
                         "<div class=\"choice\"><input type=\"{}\" id=\"{}\" name=\"{}\" value=\"{}\">"
                         "<label for=\"{}\">{}{}</label></div>",
                         type, id, field.name, option.value, id, option.label, hint);
    });
}

Html group(const Frame& frame, const Field& field, const Html& inputs) {
    const auto parts = around(frame, field);
    return html("<fieldset class=\"{}\"><legend>{}</legend>{}<div class=\"choices\">{}</div></fieldset>",
                parts.css, label_words(frame, field), parts.before, inputs);
}

}  // namespace

Html text_field(const Frame& frame, const Field& field, std::string_view type) {
    const auto parts = around(frame, field);
    return in_field(frame, field, parts, input_of(field, parts, type));
}

Html text_area(const Frame& frame, const Field& field, int rows) {
    const auto parts = around(frame, field);
    const auto language = field.language.empty() ? std::string(frame.words.language()) : field.language;
    return in_field(
        frame, field, parts,
        html("<textarea id=\"{}\" name=\"{}\" rows=\"{}\" dir=\"auto\" lang=\"{}\" aria-describedby=\"{}\" "
             "aria-invalid=\"{}\">\n{}</textarea>",
             field.name, field.name, rows, language, parts.described_by, field.state.fault ? "true" : "false",
             field.state.value));
}

Html number_field(const Frame& frame, const Field& field, int smallest, int largest) {
    const auto parts = around(frame, field);
    return in_field(frame, field, parts,
                    html("<input id=\"{}\" name=\"{}\" type=\"number\" inputmode=\"numeric\" min=\"{}\" "
                         "max=\"{}\" value=\"{}\" "
                         "aria-describedby=\"{}\">",
                         field.name, field.name, smallest, largest, field.state.value, parts.described_by));
}

Html date_field(const Frame& frame, const Field& field) {
    const auto parts = around(frame, field);
    return in_field(frame, field, parts,
                    html("<input id=\"{}\" name=\"{}\" type=\"date\" value=\"{}\" aria-describedby=\"{}\">",
                         field.name, field.name, field.state.value, parts.described_by));
}

Html radio_field(const Frame& frame, const Field& field, const std::vector<Option>& options) {
    return group(frame, field, choices(field, options, "radio"));
}
Html check_field(const Frame& frame, const Field& field, const std::vector<Option>& options) {
    return group(frame, field, choices(field, options, "checkbox"));
}

Html grouped_check_field(const Frame& frame, const Field& field, const std::vector<OptionGroup>& groups) {
    const auto parts = around(frame, field);
    std::size_t number = 0;
    const auto all = each(groups, [&](const OptionGroup& one) {
        const auto inputs = choices(field, one.options, "checkbox", number);
        number += one.options.size();
        if (one.name.empty()) return html("<div class=\"choices\">{}</div>", inputs);
        const bool open = std::any_of(one.options.begin(), one.options.end(),
                                      [](const Option& option) { return option.chosen; });
        return open ? html("<details open><summary>{}</summary><div class=\"choices\">{}</div></details>",
                           one.name, inputs)
                    : html("<details><summary>{}</summary><div class=\"choices\">{}</div></details>",
                           one.name, inputs);
    });
    return html("<fieldset class=\"{}\"><legend>{}</legend>{}{}</fieldset>", parts.css,
                label_words(frame, field), parts.before, all);
}

Html select_field(const Frame& frame, const Field& field, const std::vector<Option>& options) {
    const auto parts = around(frame, field);
    const auto items = each(options, [](const Option& option) {
        return option.chosen ? html("<option value=\"{}\" selected>{}</option>", option.value, option.label)
                             : html("<option value=\"{}\">{}</option>", option.value, option.label);
    });
    return in_field(frame, field, parts,
                    html("<select id=\"{}\" name=\"{}\" aria-describedby=\"{}\">{}</select>", field.name,
                         field.name, parts.described_by, items));
}

std::vector<Option> language_options(const Frame& frame, std::string_view chosen, bool may_be_open) {
    std::vector<Option> options;
    if (may_be_open) options.push_back({"", frame.say("field.not_stated"), chosen.empty()});
    for (auto language : official_languages)
        options.push_back(
            {std::string(language), Html::text(frame.words.language_name(language)), language == chosen});
    return options;
}

Html fault_summary(const Frame& frame, const Error* error) {
    if (!error) return {};
    const auto items = each(error->faults, [&](const Fault& fault) {
        if (fault.place.empty()) return html("<li>{}</li>", frame.say(fault.message));
        Url place;
        return html("<li><a href=\"{}\">{}</a></li>", place.fragment(fault.place), frame.say(fault.message));
    });
    const auto list = error->faults.empty() ? Html() : html("<ul>{}</ul>", items);
    return html("<div class=\"faults\" role=\"alert\" tabindex=\"-1\"><h2>{}</h2>{}</div>",
                frame.say(error->message), list);
}

std::optional<Message> fault_of(const Error* error, std::string_view place) {
    if (error)
        for (const auto& fault : error->faults)
            if (fault.place == place) return fault.message;
    return std::nullopt;
}

Html conflict_words(const Frame& frame, const std::string& title, const std::string& text,
                    const std::string& language) {
    return html("<div class=\"ask\"><p><b>{}</b></p><p>{}</p><p><b>{}</b></p>{}</div>",
                frame.say("conflict.title"), frame.say("conflict.explain"), isolated(title, language),
                own_words(frame, text, language));
}

Html button(const Frame& frame, std::string_view key) {
    return html("<button type=\"submit\">{}</button>", frame.say(std::string(key)));
}
Html quiet_button(const Frame& frame, std::string_view key, std::string_view name, std::string_view value) {
    return html("<button type=\"submit\" class=\"quiet\" name=\"{}\" value=\"{}\">{}</button>", name, value,
                frame.say(std::string(key)));
}
Html link_button(const Frame& frame, std::string_view key, const Url& address) {
    return html("<a class=\"button\" href=\"{}\">{}</a>", address, frame.say(std::string(key)));
}
Html hidden_field(std::string_view name, std::string_view value) {
    return html("<input type=\"hidden\" name=\"{}\" value=\"{}\">", name, value);
}

Html hidden_fields(const std::vector<std::pair<std::string, std::string>>& fields) {
    return each(fields, [](const auto& field) { return hidden_field(field.first, field.second); });
}

Html draft_notes(const Frame& frame) {
    return html(
        "<div class=\"notice\" data-draft-note=\"1\" hidden><p>{}</p><p><button type=\"button\" "
        "class=\"link\">{}</button></p>"
        "</div><div class=\"ask\" data-offline-note=\"1\" role=\"alert\" tabindex=\"-1\" "
        "hidden><p>{}</p></div>",
        frame.say("draft.kept_in_browser"), frame.say("draft.take_it"), frame.say("draft.offline"));
}

Html topic_tags(const Frame& frame, const std::vector<TopicTag>& topics) {
    const auto items = each(topics, [&](const TopicTag& tag) {
        if (tag.standing == TopicStanding::removed) return Html();
        const auto name = frame.words.name({Term::Kind::topic, tag.topic});
        const auto address = frame.at(url("/vocabulary/{}", tag.topic));
        if (tag.standing == TopicStanding::confirmed)
            return html("<li><a class=\"tag\" href=\"{}\">{}</a></li>", address, name);
        return html("<li><a class=\"tag proposed\" href=\"{}\">{} <span class=\"hint\">{}</span></a></li>",
                    address, name, frame.say("topic.proposed"));
    });
    return items.empty() ? Html() : html("<ul class=\"tags\">{}</ul>", items);
}

Html own_words(const Frame& frame, std::string_view text, std::string_view language) {
    const auto known = language.empty() ? frame.words.language() : language;
    return html("<blockquote dir=\"auto\" lang=\"{}\">{}</blockquote>", known, text);
}

Html isolated(std::string_view text, std::string_view language) {
    if (language.empty()) return html("<bdi>{}</bdi>", text);
    return html("<bdi lang=\"{}\">{}</bdi>", language, text);
}

namespace {

std::string_view css_of(Verdict verdict) {
    return verdict == Verdict::fits         ? "verdict fits"
           : verdict == Verdict::not_stated ? "verdict not-stated"
                                            : "verdict does-not-fit";
}

// “recognise dual-use goods” ↔ “identification of strategic goods”; a topic that is already in the sentence
// of the reason is not said twice.
Html phrase(const Frame& frame, const Phrase& phrase) {
    if (phrase.offer_text.empty()) return {};
    const auto offer = html("<mark>{}</mark>", isolated(phrase.offer_text, phrase.offer_language));
    if (phrase.need_text.empty()) return html("<div>{}</div>", offer);
    return html("<div>{}</div>",
                frame.words.html({"match.phrase",
                                  {{"need", Quote{phrase.need_text, phrase.need_language}},
                                   {"offer", Quote{phrase.offer_text, phrase.offer_language}}}}));
}

}  // namespace

namespace {

Html verdict(const Frame& frame, Verdict value) {
    return html("<span class=\"{}\">{}</span>", css_of(value),
                frame.say("match.verdict." + std::string(name_of(value))));
}

Html criterion(const Frame& frame, const CriterionResult& result) {
    return frame.say("match.criterion." + std::string(name_of(result.criterion)));
}

// What nobody stated, in one line; the sentences behind it unfold.
Html not_stated(const Frame& frame, const std::vector<CriterionResult>& criteria) {
    std::vector<std::string> names;
    Html sentences;
    for (const auto& result : criteria) {
        if (!is_open(result)) continue;
        names.push_back(frame.plain("match.criterion." + std::string(name_of(result.criterion))));
        sentences += html("<li><b>{}</b> {}</li>", criterion(frame, result), frame.say(result.reason));
    }
    if (names.empty()) return {};
    return html("<dt>{}</dt><dd><details class=\"asked\"><summary>{}{}</summary><ul>{}</ul></details></dd>",
                frame.say("match.to_ask"), verdict(frame, Verdict::not_stated), frame.words.list(names),
                sentences);
}

}  // namespace

Html reasons(const Frame& frame, const std::vector<CriterionResult>& criteria) {
    bool said = false;  // that topics are only proposed: once for the whole list
    const auto rows = each(criteria, [&](const CriterionResult& result) {
        if (is_open(result)) return Html();
        const auto proposed = result.proposed && !said ? html(" <span class=\"hint\">{}</span>",
                                                              frame.say("match.on_proposed_topics"))
                                                       : Html();
        said = said || result.proposed;
        return html("<dt>{}</dt><dd>{}{}{}{}</dd>", criterion(frame, result), verdict(frame, result.verdict),
                    frame.say(result.reason), proposed,
                    each(result.phrases, [&](const Phrase& one) { return phrase(frame, one); }));
    });
    return html("<dl class=\"reasons\">{}{}</dl>", rows, not_stated(frame, criteria));
}

Html paging(const Frame& frame, const Paging& paging) {
    if (paging.total <= paging.per_page) return {};
    const std::size_t from = (paging.page - 1) * paging.per_page + 1;
    const std::size_t to = std::min(paging.total, paging.page * paging.per_page);
    const auto step = [&](std::size_t page, const char* key, std::string_view relation) {
        Url address = paging.address;
        address.query(paging.parameter, std::to_string(page));
        return html("<a rel=\"{}\" href=\"{}\">{}</a>", relation, frame.at(address), frame.say(key));
    };
    return html("<nav class=\"pages\" aria-label=\"{}\">{}<span>{}</span>{}</nav>",
                frame.plain("paging.title"),
                paging.page > 1 ? step(paging.page - 1, "paging.earlier", "prev") : Html(),
                frame.say({"paging.range",
                           {{"from", std::int64_t(from)},
                            {"to", std::int64_t(to)},
                            {"total", std::int64_t(paging.total)}}}),
                to < paging.total ? step(paging.page + 1, "paging.later", "next") : Html());
}

Html fact(const Frame& frame, std::string_view key, const Html& value, bool ask) {
    if (value.empty() && !ask) return {};
    const auto shown =
        value.empty() ? html("<span class=\"verdict not-stated\">{}</span>", frame.say("field.not_stated"))
                      : value;
    return html("<dt>{}</dt><dd>{}</dd>", frame.say(std::string(key)), shown);
}

Html empty_state(const Frame& frame, std::string_view key, const std::optional<Url>& address) {
    const Message message{std::string(key)};
    return html("<div class=\"ask\"><p>{}</p></div>",
                address ? frame.words.html(message, frame.at(*address)) : frame.say(message));
}

}  // namespace lightfoot
