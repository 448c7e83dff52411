#include "web/handlers/case_common.hpp"

#include "base/text.hpp"
#include "domain/footprint.hpp"
#include "store/need_call.hpp"
#include "mail/reply_token.hpp"
#include "web/api/case.hpp"

namespace lightfoot {

std::string case_reply_token(const InstallationKey& key, CaseId id, AccountId account) {
    return reply_token(key, {'c', id.value, account});
}

CaseDesk desk_of(const Call& call) { return {call.app.store, call.app.secrets.key, case_reply_token}; }

CaseCard card_of(const Call& call, Session& session, const Case& it) {
    const auto today = date_of(call.now);
    const auto turn = turn_of(it, today);
    return {it.id,
            it.title,
            institution_name(call, session, it.requester),
            institution_name(call, session, it.provider),
            status_of(it, today),
            turn,
            date_of(it.interested_at),
            overdue_since(it, today)};
}

std::optional<Side> side_of_reader(const Call& call, const Case& it) {
    const auto side = side_of(it, call.viewer);
    return side ? std::optional{*side} : std::nullopt;
}

Quote words_of(const Call& call, std::string_view field) {
    Quote words{std::string(call.form.value(field)), std::string(call.form.value("language"))};
    if (words.language.empty() && !trimmed(words.text).empty())
        words.language = call.app.finder.read(words.text, "").language;
    if (words.language.empty()) words.language = std::string(call.words.language());
    return words;
}

Reply case_record(const Call& call, const Case& it, int status) {
    const auto card = call.app.store.read([&](Session& session) {
        auto card = card_of(call, session, it);
        for (const auto& relay : list_relays_of_case(session, call.viewer, it.id)) card.relayed_at = relay.at;
        return card;
    });
    return call.reply(to_json(it, card), status);
}

std::optional<Url> letter_address(const Call& call, const RelayMark& relay) {
    if (call.viewer.role == Role::provider) return std::nullopt;
    return url("/letters/{}", relay.letter.text());
}

NeedCases cases_of_need(const Call& call, const std::vector<CaseMark>& marks, const Request& request,
                        NeedId need) {
    NeedCases cases;
    bool live = false;
    call.app.store.read([&](Session& session) {
        const auto relays = marks.empty() ? std::vector<RelayMark>{}
                                          : list_relays(session, call.viewer, request.id);
        for (const auto& mark : marks) {
            if (mark.need != need) continue;
            live = live || is_live(mark.status);
            cases.rows.push_back(
                {mark.id, institution_name(call, session, mark.provider), mark.status, mark.may_open,
                 mark.waits});
            for (const auto& relay : relays)
                if (relay.about == mark.id)
                    cases.rows.back().relayed_at = relay.at,
                    cases.rows.back().relay = letter_address(call, relay);
        }
    });
    cases.may_express = call.viewer.can(Capability::offer) && !live && request.space == call.viewer.space &&
                        status_of(request) == RequestStatus::circulated;
    return cases;
}

std::optional<Footprint> footprint_of(const Call& call, const Request& request) {
    if (!call.viewer.can(Capability::ask) || call.viewer.institution != request.institution)
        return std::nullopt;
    if (status_of(request) == RequestStatus::archive) return std::nullopt;
    return call.app.store.read([&](Session& session) {
        return Footprint{answers_of_state(request, cases_regardless_of_viewer(session, request.id),
                                          list_need_calls(session, call.viewer, request.id))};
    });
}

}  // namespace lightfoot
