// One programme with all its parts.

#include "web/pages/programme.hpp"

#include "programmes/licences.hpp"
#include "web/pages/licence.hpp"

#include <algorithm>
#include <initializer_list>

namespace lightfoot {

Html sector_label(const std::string& name, const std::string& code) {
    const auto known = html("<bdi dir=\"ltr\">{}</bdi>", code);
    return name.empty() ? known : html("{} <span class=\"hint\">{}</span>", name, known);
}

namespace {

using Kind = ActivityText::Kind;
using Role = ActivityParty::Role;

Html texts(const Frame& frame, const std::vector<ActivityText>& all) {
    static constexpr const char* heads[] = {"", "", "programmes.text.objectives",
                                            "programmes.text.target_groups", "programmes.text.other"};
    Html out;
    for (const auto& one : all) {
        if (const auto* head = heads[int(one.kind)]; *head) out += html("<h2>{}</h2>", frame.say(head));
        out += html("<p>{}</p>", isolated(one.text, one.language));
    }
    return out;
}

Html descriptions(const Frame& frame, const ProgrammeView& view) {
    if (view.texts.empty() && view.other_texts.empty())
        return html("<p class=\"hint\">{}</p>", frame.say("programmes.no_description"));
    Html out = texts(frame, view.texts);
    if (!view.other_texts.empty())
        out += html("<details><summary>{}</summary>{}</details>", frame.say("programmes.other_languages"),
                    texts(frame, view.other_texts));
    return out;
}

Html day(const Frame& frame, const char* key, const std::optional<Date>& date) {
    return date ? fact(frame, key, Html::text(frame.words.date(*date))) : Html();
}

Html days(const Frame& frame, const ProgrammeSigns& signs) {
    const auto status = signs.status == ProgrammeStatus::unstated
                            ? Html()
                            : frame.say("programmes.status." + std::to_string(int(signs.status)));
    return fact(frame, "programmes.status_published", status) +
           day(frame, "programmes.planned_start", signs.planned_start) +
           day(frame, "programmes.actual_start", signs.actual_start) +
           day(frame, "programmes.planned_end", signs.planned_end) +
           day(frame, "programmes.actual_end", signs.actual_end) +
           day(frame, "programmes.last_transaction", signs.last_transaction) +
           day(frame, "programmes.budget_until", signs.budget_until);
}

Html party(const Frame&, const ActivityParty& one) {
    const auto name = one.name.empty() ? one.ref : one.name;
    const auto ref = one.ref.empty() || one.name.empty()
                         ? Html()
                         : html(" <span class=\"hint\"><bdi dir=\"ltr\">{}</bdi></span>", one.ref);
    return html("<li>{}{}</li>", isolated(name), ref);
}

// Who carries it out stands first: whoever looks for company on the ground looks for them.
Html parties(const Frame& frame, const Activity& activity) {
    static constexpr std::pair<Role, const char*> roles[] = {
        {Role::implementing, "programmes.role.implementing"},
        {Role::extending, "programmes.role.extending"},
        {Role::accountable, "programmes.role.accountable"},
        {Role::funding, "programmes.role.funding"},
        {Role::reporting, "programmes.role.reporting"}};
    Html rows;
    for (const auto& [role, key] : roles) {
        const auto names = each(activity.parties, [&](const ActivityParty& one) {
            return one.role == role && !(one.name.empty() && one.ref.empty()) ? party(frame, one) : Html();
        });
        if (!names.empty()) rows += fact(frame, key, html("<ul class=\"plain\">{}</ul>", names));
    }
    return rows.empty() ? rows
                        : html("<h2 id=\"partners\">{}</h2><dl class=\"facts\">{}</dl>",
                               frame.say("programmes.partners"), rows);
}

Html contact(const Frame& frame, const ActivityContact& one) {
    Html out;
    for (const auto* text : {&one.organisation, &one.department, &one.person, &one.title})
        if (!text->empty()) out += html("<span>{}</span><br>", isolated(*text));
    if (!one.email.empty())
        out += html("<a href=\"{}\"><bdi dir=\"ltr\">{}</bdi></a><br>", external("mailto:" + one.email),
                    one.email);
    if (!one.telephone.empty()) out += html("<bdi dir=\"ltr\">{}</bdi><br>", one.telephone);
    if (!one.website.empty())
        out += html("<a href=\"{}\" rel=\"external nofollow\"><bdi dir=\"ltr\">{}</bdi></a><br>",
                    external(one.website), one.website);
    if (!one.address.empty()) out += html("<span class=\"hint\">{}</span>", isolated(one.address));
    const bool known = one.type.size() == 1 && one.type[0] >= '1' && one.type[0] <= '4';
    return html("<div class=\"card\"><h3>{}</h3><p>{}</p></div>",
                frame.say("programmes.contact." + (known ? one.type : std::string("1"))), out);
}

Html contacts(const Frame& frame, const Activity& activity) {
    if (activity.contacts.empty()) return {};
    return html("<h2 id=\"contacts\">{}</h2><div class=\"cards\">{}</div>", frame.say("programmes.contacts"),
                each(activity.contacts, [&](const ActivityContact& one) { return contact(frame, one); }));
}

using LabelOfShare = Html (*)(const ProgrammeView::Share&);
Html place_label(const ProgrammeView::Share& one) {
    return one.name.empty() ? html("<bdi dir=\"ltr\">{}</bdi>", one.code) : Html::text(one.name);
}
Html with_code(const ProgrammeView::Share& one) { return sector_label(one.name, one.code); }

// Whose list a code is of, where it is neither the OECD's nor the United Nations'.
Html list_of_code(const Frame& frame, const std::string& vocabulary) {
    const auto is = [&](std::initializer_list<std::string_view> some) {
        return std::find(some.begin(), some.end(), vocabulary) != some.end();
    };
    if (is({"", "1", "2"})) return {};
    const auto said = is({"7", "8", "9"}) ? frame.say("programmes.list_sdg")
                      : is({"98", "99"})  ? frame.say("programmes.list_own")
                                          : frame.say({"programmes.list_number", {{"number", vocabulary}}});
    return html(" <span class=\"hint\">({})</span>", said);
}

Html share(const Frame& frame, const ProgrammeView::Share& one, LabelOfShare label) {
    Html percent;
    if (one.share && one.can_be_share)
        percent = frame.say({"figures.percent", {{"percent", std::int64_t((*one.share + 50) / 100)}}});
    const auto from = one.from_transactions
                          ? html(" <span class=\"hint\">{}</span>", frame.say("programmes.from_transactions"))
                          : Html();
    return html("<tr><th scope=\"row\">{}{}</th><td>{}{}</td></tr>", label(one),
                list_of_code(frame, one.vocabulary), percent, from);
}

Html shares(const Frame& frame, const char* id, const char* key, const std::vector<ProgrammeView::Share>& all,
            LabelOfShare label = place_label) {
    if (all.empty()) return {};
    return html(
        "<h2 id=\"{}\">{}</h2><div class=\"scroll\"><table class=\"shares\"><tbody>{}</tbody></table></div>",
        id, frame.say(key),
        each(all, [&](const ProgrammeView::Share& one) { return share(frame, one, label); }));
}

// A code means what it does in its own list only.
Html sectors(const Frame& frame, const std::vector<ProgrammeView::Share>& all) {
    std::vector<ProgrammeView::Share> dac, others;
    for (const auto& one : all) (list_of_code(frame, one.vocabulary).empty() ? dac : others).push_back(one);
    return shares(frame, "sectors", "programmes.sectors", dac, with_code) +
           shares(frame, "other-sectors", "programmes.sectors_other", others, with_code);
}

Html places(const Frame& frame, const Activity& activity) {
    constexpr std::size_t most = 20;
    Html rows;
    std::size_t count = 0;
    for (const auto& one : activity.places) {
        if (one.name.empty() || ++count > most) continue;
        const auto more = one.description.empty() || one.description == one.name
                              ? Html()
                              : html(" <span class=\"hint\">{}</span>", isolated(one.description));
        rows += html("<li>{}{}</li>", isolated(one.name), more);
    }
    if (rows.empty()) return {};
    if (count > most)
        rows += html("<li class=\"hint\">{}</li>",
                     frame.say({"programmes.more", {{"count", std::int64_t(count - most)}}}));
    return html("<h2 id=\"places\">{}</h2><ul>{}</ul>", frame.say("programmes.places"), rows);
}

Html documents(const Frame& frame, const Activity& activity) {
    const auto rows = each(activity.documents, [&](const ActivityDocument& one) {
        if (one.url.empty()) return Html();
        return html("<li><a href=\"{}\" rel=\"external nofollow\">{}</a></li>", external(one.url),
                    isolated(one.title.empty() ? one.url : one.title, one.language));
    });
    return rows.empty()
               ? rows
               : html("<h2 id=\"documents\">{}</h2><ul>{}</ul>", frame.say("programmes.documents"), rows);
}

const char* key_of(ActivityLink::Kind kind) {
    using enum ActivityLink::Kind;
    switch (kind) {
    case parent: return "programmes.link.parent";
    case child: return "programmes.link.child";
    case sibling: return "programmes.link.sibling";
    case co_funded: return "programmes.link.co_funded";
    case third_party: return "programmes.link.third_party";
    case provider: return "programmes.link.provider";
    case receiver: return "programmes.link.receiver";
    }
    return "programmes.link.third_party";
}

Html related(const Frame& frame, const ProgrammeView& view) {
    if (view.related.empty()) return {};
    auto rows = each(view.related, [&](const ProgrammeView::Related& one) {
        const auto name = one.title.text.empty() ? html("<bdi dir=\"ltr\">{}</bdi>", one.identifier)
                                                 : isolated(one.title.text, one.title.language);
        const auto shown =
            one.handle.empty()
                ? html("{} <span class=\"hint\">{}</span>", name, frame.say("programmes.not_kept"))
                : html("<a href=\"{}\">{}</a>", frame.at(url("/programmes/{}", one.handle)), name);
        return html("<li><span class=\"hint\">{}</span> {}</li>", frame.say(key_of(one.kind)), shown);
    });
    if (view.more_related > 0)
        rows += html("<li class=\"hint\">{}</li>",
                     frame.say({"programmes.more", {{"count", std::int64_t(view.more_related)}}}));
    return html("<h2 id=\"related\">{}</h2><ul>{}</ul>", frame.say("programmes.related"), rows);
}

Html source(const Frame& frame, const ProgrammeView& view) {
    Html facts = fact(frame, "programmes.identifier",
                      html("<bdi dir=\"ltr\" class=\"identifier\">{}</bdi>", view.activity.id)) +
                 fact(frame, "programmes.file", html("<bdi dir=\"ltr\">{}</bdi>", view.source)) +
                 fact(frame, "programmes.licence",
                      states_licence(view.licence) ? licence_link(frame, view.licence) : Html(), true);
    if (view.read_at)
        facts += fact(frame, "programmes.read_on", Html::text(frame.words.date(date_of(*view.read_at))));
    const auto link = view.address.empty()
                          ? Html()
                          : html("<p><a href=\"{}\" rel=\"external nofollow\">{}</a></p>",
                                 external(view.address), frame.say("programmes.open_source"));
    const auto second = view.activity.secondary_reporter
                            ? html("<p class=\"hint\">{}</p>", frame.say("programmes.second_hand"))
                            : Html();
    return html("<div class=\"card\" id=\"source\"><h2>{}</h2><dl class=\"facts\">{}</dl>{}{}</div>",
                frame.say("programmes.source"), facts, link, second);
}

Html likeness_link(const Frame& frame, const ProgrammeView& view) {
    if (!view.may_say_likeness) return {};
    return html("<p><a href=\"{}\">{}</a></p>", frame.at(url("/programmes/{}/likeness", view.card.handle)),
                frame.say("likeness.look"));
}

Html going_card(const Frame& frame, const ProgrammeView& view) {
    const auto age = view.card.updated ? frame.say({"programmes.said_on", {{"day", *view.card.updated}}})
                                       : frame.say("programmes.no_day");
    return html("<div class=\"card\"><h2>{}</h2>{}<p class=\"hint\">{}</p><dl class=\"facts\">{}</dl></div>",
                frame.say("programmes.whether_it_goes_on"), going_line(frame, view.card.going), age,
                days(frame, view.activity.signs));
}

}  // namespace

namespace {

Html money(const Frame& frame, const ProgrammeView& view) {
    const bool of_the_entry = !view.entry.sums.empty();
    return money_part(frame, view.money,
                      {"money", "programmes.money.title", of_the_entry ? "programmes.money.as_above" : ""}) +
           money_part(frame, view.own_money,
                      {"own-money", "programmes.money.own", "programmes.money.own_hint"});
}

}  // namespace

Page programme_page(const Frame& frame, const ProgrammeView& view) {
    const auto humanitarian = view.activity.humanitarian
                                  ? html("<p class=\"hint\">{}</p>", frame.say("programmes.humanitarian"))
                                  : Html();
    const Html main =
        html("<h1>{}</h1>", programme_title(frame, view.card)) + programme_meta(frame, view.card) +
        humanitarian + descriptions(frame, view) + entry_part(frame, view.entry) +
        likeness_link(frame, view) + parties(frame, view.activity) + contacts(frame, view.activity) +
        money(frame, view) + shares(frame, "countries", "programmes.countries", view.countries) +
        shares(frame, "regions", "programmes.regions", view.regions) + places(frame, view.activity) +
        sectors(frame, view.sectors) + documents(frame, view.activity) + related(frame, view);
    const Html body = html("<div class=\"columns\"><div>{}</div><aside>{}{}</aside></div>", main,
                           going_card(frame, view), source(frame, view));
    const auto title = view.card.title.text.empty() ? view.card.identifier : view.card.title.text;
    return {title,        body, {{frame.say("programmes.title"), frame.at(url("/programmes"))}},
            "programmes", {},   false};
}

}  // namespace lightfoot
