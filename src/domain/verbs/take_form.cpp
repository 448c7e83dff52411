#include "domain/verbs/form.hpp"

#include "base/text.hpp"
#include "domain/question.hpp"
#include "domain/verbs/rules.hpp"

#include <algorithm>
#include <map>

namespace lightfoot {

namespace {

std::size_t position(const Question* question) { return std::size_t(question - questions().data()); }

class FormRead {
public:
    FormRead(const GivenForm& form, const Viewer& viewer, const FormReader& reader, Time now)
        : form_(form), viewer_(viewer), reader_(reader), now_(now) {}

    FormReading read() {
        out_.given = form_.answers.size();
        out_.faults = form_.faults;
        begin();
        for (const auto* answer : in_order()) apply(*answer);
        finish();
        return std::move(out_);
    }

private:
    Request& draft() { return out_.draft; }

    void begin() {
        draft().space = viewer_.space;
        draft().institution = viewer_.institution;
        draft().language = "en";
        if (viewer_.can(Capability::keep_desk)) {
            draft().arrival = RequestArrival::letter;
            draft().institution = {};
        }
    }

    // As the questions are asked: the last day is looked at after the first.
    std::vector<const GivenAnswer*> in_order() {
        std::vector<const GivenAnswer*> answers;
        for (const auto& answer : form_.answers) {
            if (answer.broken) continue;
            if (!question(answer.question))
                fault(answer, "offline.unknown_question");
            else if (answers.size() < limits::form_answers)
                answers.push_back(&answer);
        }
        std::stable_sort(answers.begin(), answers.end(), [](const auto* a, const auto* b) {
            return std::pair(a->need, position(question(a->question))) <
                   std::pair(b->need, position(question(b->question)));
        });
        return answers;
    }

    void fault(const GivenAnswer& answer, Message message) {
        if (out_.faults.size() < limits::form_faults)
            out_.faults.push_back({answer.need, answer.question, answer.cell, std::move(message)});
    }

    // What the verb says is good is kept.
    void keep(const GivenAnswer& answer, Result<RequestChange> change) {
        if (change) {
            draft() = std::move(change->record);
            ++out_.good;
            return;
        }
        const auto& error = change.error();
        fault(answer, error.faults.empty() ? error.message : error.faults.front().message);
    }

    void apply(const GivenAnswer& answer) {
        const auto& asked = *question(answer.question);
        switch (asked.kind) {
        case AnswerKind::language: {
            RequestEdit edit;
            edit.language = std::string(trimmed(answer.text));
            language_given_ = true;
            return keep(answer, edit_request(draft(), viewer_, edit, now_));
        }
        case AnswerKind::consent: return apply_consent(answer);
        case AnswerKind::topics: return apply_topics(answer);
        default: break;
        }
        NeedEdit edit;
        if (auto wrong = read_answer(asked, answer.text, edit)) return fault(answer, std::move(*wrong));
        if (const auto id = need(answer)) keep(answer, edit_need(draft(), viewer_, *id, edit, now_));
    }

    void apply_consent(const GivenAnswer& answer) {
        const auto way = consent_way(trimmed(answer.text));
        if (!way || *way == ConsentWay::silence) return fault(answer, "consent.choose");
        keep(answer, consent_circulation(draft(), viewer_, *way, now_));
    }

    // Words that the vocabulary knows are taken; each of the others is named.
    void apply_topics(const GivenAnswer& answer) {
        const auto found = reader_.topics(answer.text, form_.language);
        for (const auto& word : found.unknown)
            fault(answer, {"topic.unknown", {{"words", Quote{first_words(clean_line(word), 80), ""}}}});
        std::vector<TopicTag> tags;
        for (const auto& topic : found.topics) tags.push_back({topic, TopicStanding::confirmed});
        std::sort(tags.begin(), tags.end());
        tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
        if (tags.empty()) return;
        const auto good = out_.good;
        if (const auto id = need(answer)) keep(answer, confirm_topics(draft(), viewer_, *id, tags, now_));
        if (!found.unknown.empty()) out_.good = good;
    }

    // The need of the answer, made where it is the first about it. None where there are too many.
    std::optional<NeedId> need(const GivenAnswer& answer) {
        const auto known = needs_.find(answer.need);
        if (known != needs_.end()) return known->second;
        if (draft().needs.size() >= limits::needs) {
            fault(answer, {"request.too_many_needs", {{"most", std::int64_t(limits::needs)}}});
            return std::nullopt;
        }
        Need added;
        added.id = NeedId::make();
        needs_[answer.need] = added.id;
        draft().needs.push_back(added);
        out_.needs.push_back(answer.need);
        number_needs(draft());
        return added.id;
    }

    void finish() {
        if (!draft().needs.empty()) draft().note = draft().needs[0].text;
        if (!language_given_) {
            auto language = reader_.language(draft().note);
            if (language.empty()) language = form_.language;
            if (is_official_language(language)) draft().language = language;
        }
        const bool letter = draft().arrival == RequestArrival::letter;
        if (out_.given == 0)
            out_.faults.push_back({0, "", "", "offline.nothing_in_it"});
        else if (draft().note.empty() && !letter)
            out_.faults.push_back(
                {out_.needs.empty() ? 0 : out_.needs[0], "note", "", "request.note_needed"});
        std::stable_sort(out_.faults.begin(), out_.faults.end(), [](const auto& a, const auto& b) {
            return std::pair(a.need, order_of(a)) < std::pair(b.need, order_of(b));
        });
    }

    // Faults of no question stand at the end.
    static std::size_t order_of(const FormFault& fault) {
        const auto* asked = question(fault.question);
        return asked ? position(asked) : questions().size();
    }

    const GivenForm& form_;
    const Viewer& viewer_;
    const FormReader& reader_;
    const Time now_;
    FormReading out_;
    std::map<std::size_t, NeedId> needs_;
    bool language_given_ = false;
};

}  // namespace

FormReading read_form(const GivenForm& form, const Viewer& viewer, const FormReader& reader, Time now) {
    return FormRead(form, viewer, reader, now).read();
}

Result<RequestChange> take_form(const Viewer& viewer, const FormReading& reading, InstitutionId institution,
                                std::optional<Date> dated, Time now) {
    const bool desk = viewer.can(Capability::keep_desk);
    if (!desk && !(viewer.can(Capability::ask) && viewer.institution)) return not_allowed();
    if (desk && !institution) return invalid("form.faults", {{"requester", "request.institution_needed"}});
    if (reading.draft.needs.empty()) return invalid("offline.nothing_to_take");
    Request request = reading.draft;
    request.id = RequestId::make();
    request.institution = desk ? institution : viewer.institution;
    request.dated = dated;
    request.created_at = now;
    request.version = 1;
    return change_of(Request{}, std::move(request), "form_taken", viewer.account, now);
}

}  // namespace lightfoot
