// The names under which enumerations are stored, sent and read. One table per enumeration.

#include "domain/account.hpp"
#include "domain/change.hpp"
#include "domain/institution.hpp"
#include "domain/letter.hpp"
#include "domain/name_table.hpp"
#include "domain/notice.hpp"
#include "domain/offer.hpp"
#include "domain/request.hpp"

namespace lightfoot {

namespace {

constexpr NameTable<InstitutionKind, 8> institution_kinds{{
    {InstitutionKind::state, "state"},
    {InstitutionKind::regional_organisation, "regional_organisation"},
    {InstitutionKind::international_organisation, "international_organisation"},
    {InstitutionKind::ngo, "ngo"},
    {InstitutionKind::programme, "programme"},
    {InstitutionKind::committee, "committee"},
    {InstitutionKind::secretariat, "secretariat"},
    {InstitutionKind::operator_, "operator"},
}};
constexpr NameTable<Role, 6> roles{{
    {Role::visitor, "visitor"},
    {Role::point_of_contact, "point_of_contact"},
    {Role::provider, "provider"},
    {Role::secretariat, "secretariat"},
    {Role::committee, "committee"},
    {Role::administrator, "administrator"},
}};
constexpr NameTable<RequestArrival, 3> arrivals{{
    {RequestArrival::written_here, "written_here"},
    {RequestArrival::letter, "letter"},
    {RequestArrival::archive, "archive"},
}};
constexpr NameTable<ConsentWay, 4> consent_ways{{
    {ConsentWay::not_asked, "not_asked"},
    {ConsentWay::express, "express"},
    {ConsentWay::silence, "silence"},
    {ConsentWay::refused, "refused"},
}};
constexpr NameTable<LetterKind, 8> letter_names{{
    {LetterKind::note_verbale, "note_verbale"},
    {LetterKind::organisation_letter, "organisation_letter"},
    {LetterKind::acknowledgement, "acknowledgement"},
    {LetterKind::provider_note, "provider_note"},
    {LetterKind::offer_relay, "offer_relay"},
    {LetterKind::offer_thanks, "offer_thanks"},
    {LetterKind::year_question, "year_question"},
    {LetterKind::briefing, "briefing"},
}};
constexpr NameTable<RequestStatus, 5> statuses{{
    {RequestStatus::draft, "draft"},
    {RequestStatus::sent, "sent"},
    {RequestStatus::circulated, "circulated"},
    {RequestStatus::withdrawn, "withdrawn"},
    {RequestStatus::archive, "archive"},
}};
constexpr NameTable<SetAsideReason, 4> set_aside_reasons{{
    {SetAsideReason::none, ""},
    {SetAsideReason::not_proper_form, "not_proper_form"},
    {SetAsideReason::not_a_state, "not_a_state"},
    {SetAsideReason::sent_elsewhere, "sent_elsewhere"},
}};
constexpr NameTable<MetAnswer, 5> met_answers{{
    {MetAnswer::none, ""},
    {MetAnswer::met, "met"},
    {MetAnswer::in_part, "in_part"},
    {MetAnswer::not_met, "not_met"},
    {MetAnswer::not_needed, "not_needed"},
}};
constexpr NameTable<OfferKind, 4> offer_kinds{{
    {OfferKind::offer, "offer"},
    {OfferKind::published_offer, "published_offer"},
    {OfferKind::named_provider, "named_provider"},
    {OfferKind::documented_activity, "documented_activity"},
}};
constexpr NameTable<Payer, 4> payers{{
    {Payer::provider, "provider"},
    {Payer::requester, "requester"},
    {Payer::shared, "shared"},
    {Payer::third_party, "third_party"},
}};
constexpr NameTable<ShelfKind, 4> shelf_kinds{{
    {ShelfKind::call, "call"},
    {ShelfKind::review, "review"},
    {ShelfKind::module, "module"},
    {ShelfKind::visit, "visit"},
}};
constexpr NameTable<ShelfStanding, 3> shelf_standings{{
    {ShelfStanding::open, "open"},
    {ShelfStanding::full, "full"},
    {ShelfStanding::over, "over"},
}};
constexpr NameTable<Subject, 12> subjects{{
    {Subject::request, "request"},
    {Subject::need, "need"},
    {Subject::offer, "offer"},
    {Subject::institution, "institution"},
    {Subject::account, "account"},
    {Subject::attachment, "attachment"},
    {Subject::vocabulary, "vocabulary"},
    {Subject::installation, "installation"},
    {Subject::letter, "letter"},
    {Subject::case_, "case"},
    {Subject::story, "story"},
    {Subject::component, "component"},
}};
constexpr NameTable<NoticeKind, 15> notice_kinds{{
    {NoticeKind::alert, "alert"},
    {NoticeKind::digest, "digest"},
    {NoticeKind::host_question, "host_question"},
    {NoticeKind::host_reminder, "host_reminder"},
    {NoticeKind::host_news, "host_news"},
    {NoticeKind::still_right, "still_right"},
    {NoticeKind::form_taken, "form_taken"},
    {NoticeKind::form_unreadable, "form_unreadable"},
    {NoticeKind::invitation, "invitation"},
    {NoticeKind::password_reset, "password_reset"},
    {NoticeKind::something_waits, "something_waits"},
    {NoticeKind::password_changed, "password_changed"},
    {NoticeKind::second_factor_changed, "second_factor_changed"},
    {NoticeKind::colleague_reset, "colleague_reset"},
    {NoticeKind::recovery_code_used, "recovery_code_used"},
}};

}  // namespace

std::string_view name_of(InstitutionKind kind) { return find_name(institution_kinds, kind); }
std::optional<InstitutionKind> institution_kind(std::string_view name) {
    return find_value(institution_kinds, name);
}
std::string_view name_of(Role role) { return find_name(roles, role); }
std::optional<Role> role(std::string_view name) { return find_value(roles, name); }
std::string_view name_of(RequestArrival arrival) { return find_name(arrivals, arrival); }
std::optional<RequestArrival> request_arrival(std::string_view name) { return find_value(arrivals, name); }
std::string_view name_of(ConsentWay way) { return find_name(consent_ways, way); }
std::optional<ConsentWay> consent_way(std::string_view name) { return find_value(consent_ways, name); }
std::string_view name_of(LetterKind kind) { return find_name(letter_names, kind); }
std::optional<LetterKind> letter_kind(std::string_view name) { return find_value(letter_names, name); }
std::string_view name_of(RequestStatus status) { return find_name(statuses, status); }
std::string_view name_of(SetAsideReason reason) { return find_name(set_aside_reasons, reason); }
std::optional<SetAsideReason> set_aside_reason(std::string_view name) {
    return find_value(set_aside_reasons, name);
}
std::string_view name_of(MetAnswer answer) { return find_name(met_answers, answer); }
std::optional<MetAnswer> met_answer(std::string_view name) { return find_value(met_answers, name); }
std::string_view name_of(OfferKind kind) { return find_name(offer_kinds, kind); }
std::optional<OfferKind> offer_kind(std::string_view name) { return find_value(offer_kinds, name); }
std::string_view name_of(ShelfKind kind) { return find_name(shelf_kinds, kind); }
std::optional<ShelfKind> shelf_kind(std::string_view name) { return find_value(shelf_kinds, name); }
std::string_view name_of(ShelfStanding standing) { return find_name(shelf_standings, standing); }
std::string_view name_of(Payer payer) { return find_name(payers, payer); }
std::optional<Payer> payer(std::string_view name) { return find_value(payers, name); }
std::string_view name_of(NoticeKind kind) { return find_name(notice_kinds, kind); }
std::optional<NoticeKind> notice_kind(std::string_view name) { return find_value(notice_kinds, name); }
std::string_view name_of(Subject subject) { return find_name(subjects, subject); }
std::optional<Subject> subject(std::string_view name) { return find_value(subjects, name); }

}  // namespace lightfoot
