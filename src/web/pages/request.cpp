#include "web/pages/request.hpp"

#include "base/text.hpp"
#include "web/pages/note.hpp"
#include "web/pages/story.hpp"

namespace lightfoot {

namespace {

constexpr std::pair<std::string_view, const char*> date_notes[] = {
    {"between the Committee's 2008 report and the 2011 page text; exact date not found",
     "request.date_note.before_2011_text"},
    {"between the 2008 report and 2011", "request.date_note.before_2011"},
    {"named in a presentation of 1-3 July 2009 (ARF meeting, Beijing)", "request.date_note.july_2009"},
    {"October 2008 (month only)", "request.date_note.october_2008"},
};

Html title_of(const RequestCard& card) { return isolated(card.title, card.language); }

Html date_of_card(const Frame& frame, const RequestCard& card) {
    if (card.date) return Html::text(frame.words.date(*card.date));
    return card.date_note.empty() ? frame.say("request.date_not_known")
                                  : isolated(date_note_words(frame.words, card.date_note));
}

Html row(const Frame& frame, const RequestCard& card) {
    if (card.status != RequestStatus::archive)
        return html(
            "<li><h3><a href=\"{}\">{}</a></h3><p "
            "class=\"meta\"><span>{}</span><span>{}</span><span>{}</span></p>{}</li>",
            frame.at(url("/requests/{}", card.id.text())), title_of(card), isolated(card.requester_name),
            frame.say("request.status." + std::string(name_of(card.status))), date_of_card(frame, card),
            card.clock ? clock_line(frame, *card.clock, card.own, card.waiting) : Html());
    const auto items = each(card.items, [&](const std::string& item) {
        return html("<li>{}</li>", isolated(item, card.language));
    });
    const auto text = card.text_known ? html("<ul>{}</ul>", items)
                                      : html("<p class=\"hint\">{}</p>", frame.say("request.text_not_known"));
    return html(
        "<li><h3><a href=\"{}\">{}</a></h3><p class=\"meta\"><span>{}</span><span>{}</span></p>{}</li>",
        frame.at(url("/requests/{}", card.id.text())), isolated(card.requester_name),
        date_of_card(frame, card), frame.say("request.status.archive"), text);
}

Html rows(const Frame& frame, const std::vector<RequestCard>& cards) {
    return html("<ul class=\"list\">{}</ul>",
                each(cards, [&](const RequestCard& card) { return row(frame, card); }));
}

}  // namespace

std::string date_note_words(const Words& words, const std::string& note) {
    for (const auto& [known, key] : date_notes)
        if (note == known) return words.text(key);
    return note;
}

Page request_list_page(const Frame& frame, const RequestListView& view) {
    Html body = html("<h1>{}</h1>", frame.say("request.list_title"));
    if (view.may_ask)
        body += html("<p class=\"actions\">{}</p>",
                     link_button(frame, "request.start", frame.at(url("/requests/new"))));
    if (view.may_enter_letter)
        body += html("<p class=\"actions\">{}</p>",
                     link_button(frame, "request.enter_letter", frame.at(url("/desk/letter"))));
    if (view.may_ask) {
        body += html("<h2>{}</h2>", frame.say("request.own"));
        body += view.own.empty() ? empty_state(frame, "request.none_yet", url("/requests/new"))
                                 : rows(frame, view.own) + paging(frame, view.own_pages);
    }
    if (!view.others.empty())
        body += html("<h2>{}</h2>{}{}", frame.say("request.open"), rows(frame, view.others),
                     paging(frame, view.other_pages));
    body += html("<h2>{}</h2><p class=\"hint\">{}</p>{}{}", frame.say("request.archive_title"),
                 frame.say("request.archive_lead"), rows(frame, view.archive),
                 paging(frame, view.archive_pages));
    return {frame.plain("request.list_title"), body, {}, "requests", {}, false};
}

namespace {

Html capacity(const Frame& frame, const HostingCapacity& hosting) {
    Html visits =
        hosting.visits ? frame.say({"request.visits", {{"count", std::int64_t{*hosting.visits}}}}) : Html();
    Html days = hosting.days_per_month
                    ? frame.say({"request.days", {{"count", std::int64_t{*hosting.days_per_month}}}})
                    : Html();
    std::vector<std::string> languages;
    for (const auto& language : hosting.languages) languages.push_back(frame.words.language_name(language));
    const auto periods = each(hosting.no_go, [&](const HostingCapacity::Period& period) {
        return html("<div>{}</div>",
                    frame.say({"request.period", {{"from", period.from}, {"to", period.to}}}));
    });
    return fact(frame, "request.hosting_visits", visits) + fact(frame, "request.hosting_days", days) +
           fact(frame, "request.hosting_languages",
                Html::text(languages.empty() ? "" : frame.words.list(languages))) +
           fact(frame, "request.hosting_no_go", periods);
}

Html when(const Frame& frame, const Need& need) {
    if (need.earliest && need.latest)
        return frame.say({"request.between", {{"from", *need.earliest}, {"to", *need.latest}}});
    if (need.latest) return frame.say({"request.before", {{"to", *need.latest}}});
    return need.earliest ? frame.say({"request.after", {{"from", *need.earliest}}}) : Html();
}

Html need_facts(const Frame& frame, const Need& need, const std::string& language) {
    const auto words = [&](const std::string& text) {
        return text.empty() ? Html() : isolated(text, language);
    };
    const auto facts =
        fact(frame, "request.who", words(need.who)) + fact(frame, "request.place", words(need.place)) +
        fact(frame, "request.when", when(frame, need)) +
        fact(frame, "request.existing", words(need.existing)) +
        fact(frame, "request.first_step", words(need.first_step)) +
        fact(frame, "request.expectations", words(need.expectations)) + capacity(frame, need.hosting);
    return facts.empty() ? Html() : html("<dl class=\"facts\">{}</dl>", facts);
}

Html missing_list(const Frame& frame, const std::vector<Message>& missing) {
    if (missing.empty()) return {};
    return html("<div class=\"ask\"><p><b>{}</b></p><ul>{}</ul><p class=\"hint\">{}</p></div>",
                frame.say("clarity.title"),
                each(missing, [&](const Message& one) { return html("<li>{}</li>", frame.say(one)); }),
                frame.say("clarity.never_blocks"));
}

Html duplicates(const Frame& frame, const std::vector<std::pair<RequestCard, Message>>& found) {
    if (found.empty()) return {};
    return html("<div class=\"ask\"><p><b>{}</b></p><ul>{}</ul></div>", frame.say("request.duplicates"),
                each(found, [&](const auto& one) {
                    return html("<li><a href=\"{}\">{}</a>: {}</li>",
                                frame.at(url("/requests/{}", one.first.id.text())), title_of(one.first),
                                frame.say(one.second));
                }));
}

Html need_part(const Frame& frame, const RequestView& view, const RequestView::NeedPart& part) {
    const auto& request = view.request;
    const auto id = "need-" + std::to_string(part.need.position);
    Html out = html("<section id=\"{}\">", id);
    if (view.needs.size() > 1)
        out += html("<h2>{}</h2>", frame.say({"request.need_of",
                                              {{"number", std::int64_t{part.need.position}},
                                               {"count", std::int64_t(view.needs.size())}}}));
    if (!part.need.why_it_matters.empty())
        out += html(
            "<p class=\"hint\">{}</p><blockquote class=\"why-here\" dir=\"auto\" lang=\"{}\">{}</blockquote>",
            frame.say("request.why_here"), request.language, part.need.why_it_matters);
    if (!part.need.text.empty()) out += own_words(frame, part.need.text, request.language);
    out += topic_tags(frame, part.need.topics);
    if (view.may_edit)
        out += html("<p><a href=\"{}\">{}</a></p>",
                    frame.at(url("/requests/{}/needs/{}/topics", request.id.text(), part.need.id.text())),
                    frame.say("request.correct_topics"));
    out += need_facts(frame, part.need, request.language);
    if (view.may_edit) out += missing_list(frame, part.missing) + duplicates(frame, part.likely_duplicates);
    out += need_calls(frame, request.id, part.calls) +
           request_cases(frame, request.id, part.need.id, part.cases);
    if (part.shortlist)
        out += html("<h2>{}</h2>{}", frame.say("request.who_could_help"),
                    part.drawn_shortlist ? *part.drawn_shortlist : shortlist(frame, *part.shortlist));
    return out + Html::trusted("</section>");
}

// The signed note is the State's own act, whoever has the turn here meanwhile.
Html signed_note(const Frame& frame, const RequestView& view) {
    const auto& request = view.request;
    if (!view.own || !is_open(request) || !request.sent_at || request.official_at) return {};
    return html("<div class=\"ask\"><p>{} <a href=\"{}\">{}</a></p></div>", frame.say("note.awaited"),
                frame.at(url("/requests/{}/note", request.id.text())), frame.say("note.open"));
}

// Providers that wait for a word of the State: the request's own turn may be somebody else's meanwhile.
Html waiting(const Frame& frame, const RequestView& view) {
    if (!view.own) return {};
    const auto rows = each(view.needs, [&](const RequestView::NeedPart& part) {
        return each(part.cases.rows, [&](const NeedCases::Row& row) {
            return row.may_open && row.waits
                       ? html("<li><a href=\"{}\">{}</a> <span class=\"hint\">{}</span></li>",
                              frame.at(url("/cases/{}", row.id.text())), isolated(row.provider),
                              frame.say("case.status." + std::string(name_of(row.status))))
                       : Html();
        });
    });
    return rows.empty() ? rows
                        : html("<div class=\"ask\"><p><b>{}</b></p><ul>{}</ul></div>",
                               frame.say("case.wait_for_you"), rows);
}

int waiting_cases(const RequestView& view) {
    int count = 0;
    for (const auto& part : view.needs)
        for (const auto& row : part.cases.rows) count += view.own && row.may_open && row.waits;
    return count;
}

Html acts(const Frame& frame, const RequestView& view) {
    const auto id = view.request.id.text();
    const auto post = [&](const Url& address, const char* key, bool primary) {
        const auto version = hidden_field("version", std::to_string(view.request.version));
        return primary
                   ? html("<form method=\"post\" action=\"{}\">{}{}</form>", frame.at(address), version,
                          button(frame, key))
                   : html("<form method=\"post\" action=\"{}\">{}<button class=\"link\">{}</button></form>",
                          frame.at(address), version, frame.say(key));
    };
    Html out;
    if (view.may_send)
        out += link_button(frame, "request.go_to_summary", frame.at(url("/requests/{}/summary", id)));
    else if (view.may_edit)
        out += html("<a class=\"button quiet\" href=\"{}\">{}</a>", frame.at(url("/requests/{}/summary", id)),
                    frame.say("request.edit"));
    if (view.may_withdraw) out += post(url("/requests/{}/withdrawal", id), "request.withdraw", false);
    return out.empty() ? Html() : html("<div class=\"actions\">{}</div>", out);
}

Html who_can_see(const Frame& frame, const RequestView& view) {
    const auto key = "visibility." + std::string(name_of(status_of(view.request)));
    Html links;
    if (view.may_see_history) {
        const auto id = view.request.id.text();
        links = html("<p><a href=\"{}\">{}</a></p>", frame.at(url("/requests/{}/history", id)),
                     frame.say("request.history"));
        if (frame.viewer.can(Capability::ask))
            links += html("<p><a href=\"{}\">{}</a></p>", frame.at(url("/requests/{}/views", id)),
                          frame.say("request.who_looked"));
    }
    return html("<div class=\"card\"><h2>{}</h2><p class=\"hint\">{}</p>{}</div>",
                frame.say("visibility.title"), frame.say(key), links);
}

Html attachments(const Frame& frame, const Request& request, const std::vector<AttachmentRow>& rows) {
    if (rows.empty()) return {};
    return html(
        "<h2>{}</h2><ul>{}</ul>", frame.say("attachment.title"), each(rows, [&](const AttachmentRow& one) {
            return html("<li><a href=\"{}\" download>{}</a> <span class=\"hint\">{}, {}</span></li>",
                        frame.at(url("/requests/{}/attachments/{}", request.id.text(), one.id.text())),
                        isolated(one.name), one.media_type,
                        frame.say({"attachment.size", {{"kilobytes", (one.bytes + 1023) / 1024}}}));
        }));
}

Html source(const Frame& frame, const Request& request) {
    if (request.provenance.source_url.empty()) return {};
    const Html inferred = request.provenance.record_kind == "request_known_from_responses"
                              ? html("<p>{}</p>", frame.say("request.inferred"))
                              : Html();
    return html(
        "<div class=\"card\"><h2>{}</h2><p><a href=\"{}\" rel=\"external\">{}</a></p>{}<p "
        "class=\"hint\">{}</p></div>",
        frame.say("record.source"), external(request.provenance.source_url), request.provenance.source_url,
        inferred, frame.say("record.kind." + request.provenance.record_kind));
}

}  // namespace

Page request_page(const Frame& frame, const RequestView& view) {
    const auto& request = view.request;
    const bool archive = status_of(request) == RequestStatus::archive;
    auto title = request.title.empty() ? first_words(request.note, 80) : request.title;
    if (archive) title = frame.plain({"request.archive_heading", {{"requester", view.requester_name}}});
    const auto written =
        frame.say({"request.written_in", {{"language", Term{Term::Kind::language, request.language}}}});
    Html meta = html("<span>{}</span>", isolated(view.requester_name));
    if (status_of(request) != RequestStatus::sent || !request.sent_at)
        meta +=
            html("<span>{}</span>", frame.say("request.status." + std::string(name_of(status_of(request)))));
    if (request.sent_at)
        meta +=
            html("<span>{}</span>", frame.say({"request.sent_on", {{"date", date_of(*request.sent_at)}}}));
    else if (request.dated)
        meta += html("<span>{}</span>", Html::text(frame.words.date(*request.dated)));
    else if (!request.date_note.empty())
        meta += html("<span>{}</span>", isolated(date_note_words(frame.words, request.date_note)));
    if (!archive) meta += html("<span>{}</span>", written);
    Html main = html("<h1>{}</h1><p class=\"meta\">{}</p>",
                     archive ? Html::text(title) : isolated(title, request.language), meta);
    if (archive)
        main += html("<div class=\"ask\"><p>{}</p></div>", frame.say("request.present_need_unknown"));
    if (archive && view.needs.empty()) main += html("<p>{}</p>", frame.say("request.text_not_known_long"));
    if (archive && frame.viewer.can(Capability::offer) && request.space == frame.viewer.space)
        main += html("<p><a href=\"{}\">{}</a></p>",
                     frame.at(url("/cases/new").query("requester", request.institution.text())),
                     frame.say("case.propose"));
    main += clock_strip(frame, view.procedure, waiting_cases(view)) + waiting(frame, view) +
            signed_note(frame, view) + acts(frame, view) + procedure_part(frame, request, view.procedure);
    main += each(view.needs, [&](const RequestView::NeedPart& part) { return need_part(frame, view, part); });
    if (view.has_plan)
        main += html("<p><a href=\"{}\">{}</a></p>", frame.at(url("/requests/{}/plan", request.id.text())),
                     frame.say("plan.open"));
    if (view.own && !archive)
        main +=
            html("<p><a href=\"{}\">{}</a></p>", frame.at(url("/requests/{}/hosts", request.id.text())),
                 frame.say("hosts.open_from_request")) +
            html("<p><a href=\"{}\">{}</a></p>", frame.at(url("/requests/{}/need-table", request.id.text())),
                 frame.say("need_table.open_from_request"));
    main += html("<p><a href=\"{}\">{}</a></p>",
                 frame.at(url("/briefs/providers/{}", request.institution.text())), frame.say("brief.link"));
    if (!view.components.empty())
        main += html("<h2>{}</h2>{}<p><a href=\"{}\">{}</a></p>", frame.say("component.list_title"),
                     component_rows(frame, view.components),
                     frame.at(url("/requests/{}/components", request.id.text())),
                     frame.say("component.open_list"));
    main += attachments(frame, request, view.attachments);
    if (view.form)
        main += html("<p class=\"hint\">{} <a href=\"{}\">{}</a></p>", frame.say("offline.made_from"),
                     frame.at(url("/offline/forms/{}", view.form->id.text())), isolated(view.form->name));
    main += letters_card(frame, view.letters);
    const Html aside = clock_card(frame, request, view.procedure) +
                       inspiration_note(frame, view.inspired_by) +
                       note_card(frame, request, view.own, view.may_add_signed_note) +
                       who_can_see(frame, view) + footprint(frame, view.footprint) +
                       entry_card(frame, view.contact) + source(frame, request);
    Html body = html("<div class=\"columns\"><div>{}</div><aside>{}</aside></div>", main, aside);
    return {title, body, {{frame.say("menu.requests"), frame.at(url("/requests"))}}, "requests", {}, false};
}

}  // namespace lightfoot
