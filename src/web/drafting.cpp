#include "web/drafting.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

// Between the signs that keep a direction to itself (Unicode Standard Annex 9: FSI and PDI).
std::string isolated(const std::string& text) { return "\xE2\x81\xA8" + text + "\xE2\x81\xA9"; }

std::string in_own(const Words& words, const std::string& text, const std::string& language) {
    return language == words.language() ? text : isolated(text);
}

// A name and what is said to it; nothing where nothing is said. Own words keep their own lines.
void add_own(std::string& lines, const std::string& name, const std::string& words) {
    for (std::string_view rest = words; !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const auto line = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!line.empty()) ((lines += name + " ::> ") += line) += '\n';
    }
}

std::string when_in(const Words& words, const Need& need) {
    if (need.earliest && need.latest)
        return words.text({"request.between", {{"from", *need.earliest}, {"to", *need.latest}}});
    if (need.latest) return words.text({"request.before", {{"to", *need.latest}}});
    return need.earliest ? words.text({"request.after", {{"from", *need.earliest}}}) : std::string();
}

std::string need_in(const Words& words, const Need& need) {
    std::string lines;
    add_own(lines, words.text("request.why_here"), need.why_it_matters);
    lines += own_lines(need.text);
    add_own(lines, words.text("request.who"), need.who);
    add_own(lines, words.text("request.place"), need.place);
    if (const auto when = when_in(words, need); !when.empty())
        lines += words.text("request.when") + " :: " + when + '\n';
    add_own(lines, words.text("request.existing"), need.existing);
    add_own(lines, words.text("request.first_step"), need.first_step);
    add_own(lines, words.text("request.expectations"), need.expectations);
    return lines;
}

std::string consent_in(const Words& words, const Consent& consent, const char* given, const char* refused) {
    if (consent.given()) return words.text(given);
    return consent.way == ConsentWay::refused ? words.text(refused) : std::string();
}

std::string contact_in(const Contact& contact) {
    std::string line;
    for (const auto* part : {&contact.office, &contact.person, &contact.office_email, &contact.telephone})
        if (!part->empty()) (line += line.empty() ? "" : ", ") += *part;
    return line.empty() ? line : isolated(line);
}

}  // namespace

std::string name_in(const Words& words, const Institution& institution) {
    if (institution.kind == InstitutionKind::state && !institution.state_code.empty())
        return words.name({Term::Kind::state, institution.state_code});
    return institution.name;
}

std::string title_in(const Words& words, const Request& request) {
    auto title = request.title;
    if (title.empty()) title = first_words(request.note, 80);
    if (title.empty() && !request.needs.empty()) title = first_words(request.needs[0].text, 80);
    return in_own(words, title, request.language);
}

std::string needs_in(const Words& words, const Request& request) {
    std::string lines;
    const bool several = request.needs.size() > 1;
    for (const auto& need : request.needs) {
        const auto title = in_own(words, need.title, request.language);
        if (several && !need.title.empty())
            lines += "# " + std::to_string(need.position) + ". " + title + '\n';
        else if (several)
            lines += "# " +
                     words.text({"request.need_of",
                                 {{"number", std::int64_t{need.position}},
                                  {"count", std::int64_t(request.needs.size())}}}) +
                     '\n';
        else if (!need.title.empty() && need.title != request.title)
            lines += "# " + title + '\n';
        lines += need_in(words, need);
    }
    return lines;
}

std::string addressee_in(const LetterTexts& texts, const Words& words, const Institution& requester) {
    const auto mission = texts.mission(requester.state_code, words.language());
    return mission.empty() ? name_in(words, requester) : std::string(mission);
}

namespace {

Message next_step(const LetterFacts& facts) {
    const auto& consent = facts.request.circulation;
    if (consent.given()) return "letter.next_given";
    if (consent.way == ConsentWay::refused) return "letter.next_refused";
    if (!facts.silence_days) return "letter.next_open";
    return {"letter.next_silence", {{"count", std::int64_t{*facts.silence_days}}}};
}

std::string items_in(const Words& words, const std::vector<BriefingFacts::Line>& lines) {
    std::vector<std::pair<std::string, std::string>> items;
    for (const auto& line : lines)
        items.emplace_back(name_in(words, *line.requester), title_in(words, *line.request));
    std::sort(items.begin(), items.end());  // of one State by title
    words.sort(items, [](const auto& item) { return item.first; });
    std::string text;
    for (const auto& [name, title] : items)
        text += "- " + words.text({"briefing.line", {{"state", name}, {"title", title}}}) + '\n';
    return text.empty() ? "- " + words.text("briefing.none") + '\n' : text;
}

std::string count_in(const Words& words, const char* key, std::size_t count) {
    return "- " + words.text({key, {{"count", std::int64_t(count)}}}) + '\n';
}

}  // namespace

LetterWords draft_about(const LetterTexts& texts, const Words& words, LetterKind kind,
                        const LetterFacts& facts) {
    const auto& request = facts.request;
    std::string why;
    for (const auto& need : request.needs) why += own_lines(need.why_it_matters);
    LetterValues values{{"addressee", addressee_in(texts, words, facts.requester)},
                        {"state", name_in(words, facts.requester)},
                        {"title", title_in(words, request)},
                        {"reference", request.id.text()},
                        {"received", request.sent_at ? words.date(date_of(*request.sent_at)) : std::string()},
                        {"dated", request.dated ? words.date(*request.dated) : std::string()},
                        {"consent", words.text(next_step(facts))},
                        {"why", why},
                        {"needs", needs_in(words, request)},
                        {"address", facts.address},
                        {"date", words.date(facts.date)}};
    if (facts.offer) {
        values["offer_title"] = in_own(words, facts.offer->title, facts.offer->language);
        values["offer"] = own_lines(facts.offer->text);
    }
    if (facts.about) {
        values["offer_title"] = in_own(words, facts.about->title.text, facts.about->title.language);
        values["offer"] = own_lines(facts.about->words.text);
        if (values["offer"].empty()) values["offer"] = words.text("letter.interest_without_words");
    }
    if (facts.offerer) values["provider"] = name_in(words, *facts.offerer);
    if (kind == LetterKind::offer_thanks && facts.offerer)
        values["addressee"] = name_in(words, *facts.offerer);
    return draft(texts.text(kind, words.language()), words.language(), values);
}

LetterWords draft_briefing(const LetterTexts& texts, const Words& words, const BriefingFacts& facts) {
    const auto counts = count_in(words, "briefing.received", facts.received.size()) +
                        count_in(words, "briefing.circulated", facts.circulated.size()) +
                        count_in(words, "briefing.open", facts.open.size()) +
                        count_in(words, "briefing.official", std::size_t(facts.official));
    return draft(texts.text(LetterKind::briefing, words.language()), words.language(),
                 {{"from", words.date(facts.from)},
                  {"until", words.date(facts.until)},
                  {"counts", counts},
                  {"received", items_in(words, facts.received)},
                  {"circulated", items_in(words, facts.circulated)},
                  {"open", items_in(words, facts.open)},
                  {"date", words.date(facts.until)}});
}

LetterWords draft_note(const LetterTexts& texts, const Words& words, const Request& request,
                       const Institution& requester, Date date) {
    const bool state = !texts.mission(requester.state_code, words.language()).empty();
    const auto sender = addressee_in(texts, words, requester);
    const auto kind = state ? LetterKind::note_verbale : LetterKind::organisation_letter;
    return draft(texts.text(kind, words.language()), words.language(),
                 {{"mission", sender},
                  {"organisation", sender},
                  {"title", title_in(words, request)},
                  {"needs", needs_in(words, request)},
                  {"circulation", consent_in(words, request.circulation, "letter.may_circulate",
                                             "letter.may_not_circulate")},
                  {"posting", consent_in(words, request.posting, "letter.may_post", "letter.may_not_post")},
                  {"contact", contact_in(requester.contact)},
                  {"date", words.date(date)}});
}

}  // namespace lightfoot
