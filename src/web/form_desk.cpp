#include "web/form_desk.hpp"

#include "base/text.hpp"
#include "domain/question.hpp"
#include "domain/space.hpp"
#include "index/analysis.hpp"
#include "matching/tagger.hpp"
#include "store/account.hpp"
#include "store/outbox.hpp"
#include "store/work.hpp"
#include "web/session.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace lightfoot {

namespace {

// Commas of all six languages are one comma.
std::string with_plain_commas(std::string_view words) {
    std::string out(words);
    for (std::string_view comma : {"،", "，", "、", "؛", "；"})
        for (auto at = out.find(comma); at != out.npos; at = out.find(comma, at))
            out.replace(at, comma.size(), ",");
    return out;
}

constexpr std::size_t most_places = 12;

// "D7, D9" or the names of the questions: what a mail may say, since nobody's words are in it.
std::string places_of(const FormReading& reading) {
    std::string all;
    std::size_t count = 0;
    for (const auto& fault : reading.faults) {
        const auto cell = fault.cell.substr(fault.cell.find('!') + 1);
        const auto* asked = question(fault.question);
        std::string place = cell;
        if (place.empty() && asked)
            place = std::to_string(fault.need + 1) + "." + std::to_string(asked - questions().data() + 1);
        if (place.empty() || (", " + all + ", ").find(", " + place + ", ") != all.npos) continue;
        if (++count > most_places) return all + ", …";
        (all += all.empty() ? "" : ", ") += place;
    }
    return all;
}

std::optional<Account> point_of_contact(Store& store, const std::string& from) {
    return store.read([&](Session& session) -> std::optional<Account> {
        for (auto space : {Space::real, Space::practice}) {
            auto account = find_account_by_email(session, space, from);
            if (account && account->role == Role::point_of_contact && account->institution) return account;
        }
        return std::nullopt;
    });
}

Result<void> tell(Store& store, const InstallationKey& key, const Account& account, Notice notice, Time now) {
    constexpr std::int64_t day_seconds = 24 * 3600;
    return store.write(now, [&](Transaction& transaction) -> Result<void> {
        const auto told = count_notices(transaction.session, account.space, account.email, notice.kind,
                                        Time{now.seconds - day_seconds});
        if (told < std::int64_t(limits::forms_a_day)) put_in_outbox(transaction, key, notice);
        return {};
    });
}

Result<void> take_one(const FormDesk& desk, Store& store, const InstallationKey& key, const Account& account,
                      const ReturnedForm& form, std::string_view bytes, Time now) {
    auto viewer = viewer_of(account);
    viewer.language = account.language;
    const auto reading = read_returned_form(desk, viewer, bytes, now);
    auto notice = notice_to(account, NoticeKind::form_unreadable, "/offline/forms/" + form.id.text());
    if (reading && !reading->draft.needs.empty()) {
        const auto draft = TRY(take_form(store, viewer, form.id, *reading, {}, {}, now));
        TRY(propose_for(store, desk.finder, draft, now));
        notice.kind = NoticeKind::form_taken;
        notice.count = std::int64_t(reading->good);
        notice.total = std::int64_t(reading->given);
        notice.places = places_of(*reading);
    }
    return tell(store, key, account, notice, now);
}

}  // namespace

std::string folded_line(std::string_view text) {
    std::string out;
    for (const auto& token : fold(text, "")) out += token.term + " ";
    if (!out.empty()) out.pop_back();
    return out;
}

namespace {

// The topic that has this very id or label: what was chosen from a list is found again, whatever else its
// words could mean.
const Topic* topic_called(const Vocabulary& vocabulary, std::string_view words, std::string_view language) {
    if (const auto* known = vocabulary.find(words)) return known;
    const auto wanted = folded_line(words);
    const auto called = [&](std::string_view in) -> const Topic* {
        for (const auto& topic : vocabulary.topics()) {
            const auto& terms = topic.terms[language_position(in)];
            if (!terms.empty() && folded_line(terms.front()) == wanted) return &topic;
        }
        return nullptr;
    };
    if (const auto* own = called(language)) return own;
    for (const auto other : official_languages)
        if (const auto* topic = called(other)) return topic;
    return nullptr;
}

}  // namespace

FormReader::Topics read_topics(const FormDesk& desk, std::string_view words, std::string_view language) {
    FormReader::Topics typed;
    const auto plain = with_plain_commas(words);
    for (std::string_view rest = plain; !rest.empty();) {
        const auto end = rest.find_first_of(",;\n");
        const auto one = trimmed(rest.substr(0, end));
        rest = end == rest.npos ? std::string_view{} : rest.substr(end + 1);
        if (one.empty()) continue;
        if (const auto* called = topic_called(desk.vocabulary, one, language)) {
            typed.topics.push_back(called->id);
            continue;
        }
        const auto reading = desk.finder.read(one, language);
        if (!reading.topics.empty())
            typed.topics.push_back(reading.topics[0].topic);
        else
            typed.unknown.emplace_back(one);
    }
    return typed;
}

Result<FormReading> read_returned_form(const FormDesk& desk, const Viewer& viewer, std::string_view bytes,
                                       Time now) {
    const auto form = TRY(read_offline_file(bytes));
    const FormReader reader{
        [&](std::string_view words, std::string_view language) { return read_topics(desk, words, language); },
        [&](std::string_view text) { return text.empty() ? "" : desk.finder.read(text, "").language; }};
    return read_form(form, viewer, reader, now);
}

Result<void> propose_for(Store& store, const Finder& finder, const Request& request, Time now,
                         const std::vector<std::string>& more) {
    std::vector<TopicProposal> proposals;
    for (const auto& need : request.needs) {
        const auto reading = finder.read(need.text, request.language);
        std::vector<std::string> topics;
        for (const auto& tag : reading.topics) topics.push_back(tag.topic);
        proposals.push_back({need.id, std::move(topics)});
    }
    if (!proposals.empty())
        for (const auto& topic : more)
            if (auto& first = proposals[0].topics;
                std::find(first.begin(), first.end(), topic) == first.end())
                first.push_back(topic);
    return propose_topics(store, request.id, proposals, now);
}

Result<bool> take_mailed_forms(const FormDesk& desk, Store& store, const InstallationKey& key,
                               const IncomingMail& mail, Time now) {
    if (mail.files.empty()) return false;
    const auto account = point_of_contact(store, mail.from);
    constexpr std::int64_t day_seconds = 24 * 3600;
    for (const auto& file : mail.files) {
        const auto today = account ? store.read([&](Session& session) {
            return count_mailed_forms(session, account->id, Time{now.seconds - day_seconds});
        })
                                   : 0;
        if (today >= std::int64_t(limits::forms_a_day)) return too_much("offline.too_many_by_mail");
        const auto kept = TRY(keep_mailed_form(store, account, mail.from, file.name, file.bytes, now));
        if (account) TRY(take_one(desk, store, key, *account, kept.form, file.bytes, now));
    }
    return true;
}

}  // namespace lightfoot
