#include "store/upkeep.hpp"

#include "domain/contact_age.hpp"
#include "domain/email_address.hpp"
#include "domain/limits.hpp"
#include "domain/verbs/institution.hpp"
#include "domain/verbs/offer.hpp"
#include "store/institution.hpp"
#include "store/mail_in.hpp"
#include "store/offer.hpp"
#include "store/outbox.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace lightfoot {

namespace {

struct Person {
    std::string email, name, language;
};

// Whom to write to about the records of one institution.
class Addressees {
public:
    Addressees(Session& session, const Institution& institution) : institution_(institution) {
        for (const auto& one : list_bouncing(session, institution.space))
            bouncing_.insert(folded_email(one.email));
        session.each(
            "SELECT email, name, language FROM account WHERE institution_id = $1 AND ended_at IS NULL"
            " ORDER BY keeps_people DESC, deputy DESC, id LIMIT 20",
            [&](const Row& row) {
                people_.push_back({row.text(0), row.text(1), row.text(2)});
            },
            institution.id);
    }

    // First the office, then the person, at last both.
    std::vector<Person> of(const Contact& contact, std::string_view language, int step) const {
        const auto office = first({contact.office_email, institution_.contact.office_email}, language);
        const auto person = first({contact.person_email, institution_.contact.person_email}, language);
        std::vector<Person> chosen;
        if (office && (step != 2 || !person)) chosen.push_back(*office);
        if (person && (step != 1 || !office)) add(chosen, *person);
        if (chosen.empty())
            for (const auto& one : people_)
                if (reachable(one.email)) return {one};
        return chosen;
    }

private:
    bool reachable(const std::string& email) const {
        return !email.empty() && !bouncing_.contains(folded_email(email));
    }
    std::optional<Person> first(std::initializer_list<std::string> emails, std::string_view language) const {
        for (const auto& email : emails)
            if (reachable(email)) return known(email, language);
        return std::nullopt;
    }
    // In the language of the account where there is one, else in that of the record.
    Person known(const std::string& email, std::string_view language) const {
        for (const auto& one : people_)
            if (folded_email(one.email) == folded_email(email)) return one;
        return {email, "", is_official_language(language) ? std::string(language) : "en"};
    }
    static void add(std::vector<Person>& chosen, const Person& person) {
        for (const auto& one : chosen)
            if (folded_email(one.email) == folded_email(person.email)) return;
        chosen.push_back(person);
    }

    const Institution& institution_;
    std::set<std::string> bouncing_;
    std::vector<Person> people_;
};

// The records of one institution with something to do.
struct Group {
    bool itself = false;
    std::vector<OfferId> offers;
};

std::map<InstitutionId, Group> due_groups(Session& session, const FreshnessRules& rules, Date today) {
    std::map<InstitutionId, Group> groups;
    for (const auto& one : every_institution(session))
        if (next_step(one, entered_on(session, one), rules, today) != UpkeepStep::nothing)
            groups[one.id].itself = true;
    every_offer(session, [&](const Offer& offer) {
        if (next_step(offer, rules, today) != UpkeepStep::nothing)
            groups[offer.provider].offers.push_back(offer.id);
    });
    return groups;
}

class GroupUpkeep {
public:
    GroupUpkeep(Transaction& transaction, const FreshnessRules& rules, const Institution& institution)
        : transaction_(transaction),
          rules_(rules),
          today_(date_of(transaction.now)),
          institution_(institution),
          addressees_(transaction.session, institution) {}

    // Another server may have done it meanwhile: what is to be done is asked again.
    template <class Record>
    void keep(const Record& record, const Contact& contact, std::string_view language) {
        const auto step = step_of(record);
        if (step == UpkeepStep::nothing) return;
        auto change =
            step == UpkeepStep::hide ? hide(record, transaction_.now) : remind(record, transaction_.now);
        write_upkeep(transaction_.session, change.record);
        transaction_.record(std::move(change.event));
        if (step == UpkeepStep::hide) {
            ++run.hidden;
            return;
        }
        ++run.reminded;
        constexpr bool is_offer = std::is_same_v<Record, Offer>;
        for (const auto& person : addressees_.of(contact, language, change.record.upkeep.reminders)) {
            auto& mail = mails_[folded_email(person.email)];
            mail.first = person;
            mail.second.push_back({is_offer, record.id.value, record.version});
        }
    }

    void send(const InstallationKey& key) {
        for (const auto& [folded, mail] : mails_) {
            const auto& [person, entries] = mail;
            for (std::size_t from = 0; from < entries.size(); from += most_link_entries) {
                const auto end = std::min(entries.size(), from + most_link_entries);
                ConfirmationLink link{today_, {today_.days + link_days}, {}};
                link.entries.assign(entries.begin() + std::ptrdiff_t(from),
                                    entries.begin() + std::ptrdiff_t(end));
                put_in_outbox(
                    transaction_, key,
                    {NoticeKind::still_right, institution_.space, person.email, person.name, person.language,
                     "/confirmation/" + confirmation_token(key, link), std::int64_t(end - from)});
                ++run.mails;
            }
        }
    }

    UpkeepRun run;

private:
    UpkeepStep step_of(const Offer& offer) const { return next_step(offer, rules_, today_); }
    UpkeepStep step_of(const Institution& institution) const {
        return next_step(institution, entered_on(transaction_.session, institution), rules_, today_);
    }

    Transaction& transaction_;
    const FreshnessRules& rules_;
    const Date today_;
    const Institution& institution_;
    const Addressees addressees_;
    std::map<std::string, std::pair<Person, std::vector<ConfirmationLink::Entry>>> mails_;
};

Result<UpkeepRun> keep_group(Transaction& transaction, const InstallationKey& key,
                             const FreshnessRules& rules, InstitutionId id, const Group& group) {
    const auto institution = institution_regardless_of_viewer(transaction.session, id);
    if (!institution) return UpkeepRun{};
    GroupUpkeep upkeep(transaction, rules, *institution);
    if (group.itself) upkeep.keep(*institution, institution->contact, institution->about_language);
    for (const auto offer_id : group.offers)
        if (const auto offer = offer_regardless_of_viewer(transaction.session, offer_id))
            upkeep.keep(*offer, offer->contact, offer->language);
    upkeep.send(key);
    return upkeep.run;
}

}  // namespace

Result<UpkeepRun> keep_fresh(Store& store, const InstallationKey& key, const FreshnessRules& rules,
                             Time now) {
    const auto groups =
        store.read([&](Session& session) { return due_groups(session, rules, date_of(now)); });
    UpkeepRun all;
    for (const auto& [id, group] : groups) {
        const auto run = TRY(store.write(
            now, [&](Transaction& transaction) { return keep_group(transaction, key, rules, id, group); }));
        all.reminded += run.reminded;
        all.hidden += run.hidden;
        all.mails += run.mails;
    }
    return all;
}

std::optional<Date> entered_on(Session& session, const Institution& institution) {
    if (institution.confirmed_on || institution.contact == Contact{}) return std::nullopt;
    const auto moment = session.one(
        "SELECT COALESCE((SELECT MIN(e.at) FROM event e WHERE e.subject = 'institution' AND e.subject_id = $1"
        " AND e.verb = 'added'), (SELECT MIN(a.created_at) FROM account a WHERE a.institution_id = $1"
        " AND a.ended_at IS NULL), 0)",
        [](const Row& row) { return row.integer(0); }, institution.id);
    return moment && *moment > 0 ? std::optional(date_of(Time{*moment})) : std::nullopt;
}

std::vector<LinkedRecord> find_linked(Session& session, const ConfirmationLink& link, Date today) {
    std::vector<LinkedRecord> found;
    for (const auto& entry : link.entries) {
        LinkedRecord one{entry, LinkAnswer::gone, std::nullopt, {}};
        if (entry.offer) one.offer = offer_regardless_of_viewer(session, {entry.id});
        const auto owner = one.offer ? one.offer->provider : InstitutionId{entry.offer ? 0 : entry.id};
        const auto institution = institution_regardless_of_viewer(session, owner);
        if (institution) one.institution = *institution;
        if (one.offer) one.answer = answer_of(*one.offer, link, entry.version, today);
        if (!entry.offer && institution) one.answer = answer_of(*institution, link, entry.version, today);
        found.push_back(std::move(one));
    }
    return found;
}

Result<std::size_t> confirm_linked(Store& store, const ConfirmationLink& link,
                                   const std::vector<std::size_t>& chosen, Time now) {
    if (date_of(now) > link.last_day) return conflict("freshness.link_over");
    return store.write(now, [&](Transaction& transaction) -> Result<std::size_t> {
        auto& session = transaction.session;
        const auto records = find_linked(session, link, date_of(now));
        std::size_t confirmed = 0;
        const auto keep = [&](auto change, bool written) -> Result<void> {
            if (!written) return conflict("freshness.answer.changed");
            transaction.record(std::move(change.event));
            ++confirmed;
            return {};
        };
        for (const auto at : chosen) {
            if (at >= records.size() || records[at].answer != LinkAnswer::open) continue;
            const auto& one = records[at];
            if (one.offer) {
                auto change = TRY(confirm_by_link(*one.offer, link, one.entry.version, now));
                const bool written = update_offer(session, change.record);
                TRY(keep(std::move(change), written));
            } else {
                auto change = TRY(confirm_by_link(one.institution, link, one.entry.version, now));
                const bool written = update_institution(session, change.record);
                TRY(keep(std::move(change), written));
            }
        }
        return confirmed;
    });
}

std::vector<StaleRecord> list_stale(Session& session, Space space, const FreshnessRules& rules, Date today) {
    std::vector<StaleRecord> stale;
    std::map<InstitutionId, Institution> institutions;
    const auto late = [](FreshnessState state) {
        return state == FreshnessState::overdue || state == FreshnessState::hidden;
    };
    for (auto& one : every_institution(session)) {
        if (one.space != space) continue;
        const auto entered = entered_on(session, one);
        const auto state = freshness_of(one, entered, rules, today);
        if (late(state)) stale.push_back({std::nullopt, one, state, entered});
        institutions.emplace(one.id, std::move(one));
    }
    every_offer(session, [&](const Offer& offer) {
        const auto state = freshness_of(offer, rules, today);
        if (offer.space == space && !offer.withdrawn_at && late(state) && stale.size() < 500)
            stale.push_back({offer, institutions[offer.provider], state});
    });
    return stale;
}

}  // namespace lightfoot
