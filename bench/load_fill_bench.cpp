// links: cli
// Fills the practice ground of a data folder with many records, always the same, for bench/load_bench.sh:
//     load_fill DIR [REQUESTS] [OFFERS] [EVENTS]     20 000, 50 000 and 200 000 where they are not given
// Three in five requests are circulated; each of these has a letter that was signed off and a case with one
// delivery, every sixth a story that everybody may read. The folder, and the data base that DATABASE_URL
// names, must have been served once with a practice ground. Prints each of them, one a line: "request",
// "case", "story" or "letter" and its id; of letters the notes to providers.

#include "made_records.hpp"
#include "store/case.hpp"
#include "store/institution.hpp"
#include "store/letter.hpp"
#include "store/offer.hpp"
#include "store/request.hpp"
#include "store/story.hpp"

#include <cstdio>
#include <cstdlib>

namespace lightfoot {

namespace {

constexpr std::size_t at_once = 2000;  // records a commit

struct Circulated {
    RequestId id;
    NeedId need;
    InstitutionId state;
    std::string title, language;
    Time at;
};

class Filler {
public:
    Filler(Store& store, const ReferenceData& data, const Records& records)
        : store_(store), writer_(data, records) {
        InstitutionFilter filter;
        filter.space = "practice";
        store.read([&](Session& session) {
            for (const auto& one : list_institutions(session, desk(), filter)) {
                if (one.requests) states_.push_back(one.id);
                if (one.provides) providers_.push_back(one.id);
            }
        });
    }
    bool has_ground() const { return !states_.empty() && !providers_.empty(); }

    void fill(std::size_t requests, std::size_t offers, std::size_t events) {
        each(offers, [this](Transaction& transaction, std::size_t i) { add_offer(transaction, i); });
        each(requests, [this](Transaction& transaction, std::size_t i) { add_request(transaction, i); });
        const auto told = requests + offers;
        each(events > told ? events - told : 0, [this](Transaction& transaction, std::size_t i) {
            const auto& request = circulated_[i % circulated_.size()];
            record(transaction, Subject::request, request.id.value, request.state, "edited");
        });
        each(circulated_.size(),
             [this](Transaction& transaction, std::size_t i) { add_letter(transaction, i); });
        each(circulated_.size(),
             [this](Transaction& transaction, std::size_t i) { add_case(transaction, i); });
        for (const auto& one : circulated_) std::printf("request %s\n", one.id.text().c_str());
    }

private:
    static Viewer desk() {
        Viewer viewer;
        viewer.role = Role::secretariat;
        viewer.space = Space::practice;
        return viewer;
    }
    template <class F>
    void each(std::size_t count, F add) {
        for (std::size_t from = 0; from < count; from += at_once)
            store_
                .write(now_,
                       [&](Transaction& transaction) -> Result<void> {
                           for (auto i = from; i < std::min(count, from + at_once); ++i) add(transaction, i);
                           return {};
                       })
                .value();
    }
    void record(Transaction& transaction, Subject subject, std::int64_t id, InstitutionId of,
                const char* verb) {
        Event event;
        event.subject = subject;
        event.subject_id = id;
        event.institution = of;
        event.verb = verb;
        event.body = {{"title", "A title of some words"}};
        transaction.record(std::move(event));
    }
    void add_offer(Transaction& transaction, std::size_t i) {
        auto offer = writer_.offer(i);
        offer.id = OfferId::make();
        offer.space = Space::practice;
        offer.kind = OfferKind::offer;
        offer.provenance = {};
        offer.provider = providers_[i % providers_.size()];
        offer.created_at = {now_.seconds - std::int64_t(i)};
        offer.confirmed_on = date_of(now_);
        insert_offer(transaction.session, offer);
        record(transaction, Subject::offer, offer.id.value, offer.provider, "written");
    }
    void add_request(Transaction& transaction, std::size_t i) {
        const auto query = writer_.need(i);
        Request request;
        request.id = RequestId::make();
        request.space = Space::practice;
        request.institution = states_[i % states_.size()];
        request.language = query.language;
        request.note = query.need.text;
        request.title = query.need.title;
        request.created_at = {now_.seconds - std::int64_t(i) * 600};
        Need need = query.need;
        need.id = NeedId::make();
        request.needs.push_back(std::move(need));
        if (i % 5) request.sent_at = request.official_at = request.authenticated_at = request.created_at;
        if (i % 5 > 1) {
            request.acknowledged_at = request.circulated_at = request.created_at;
            circulated_.push_back({request.id, request.needs[0].id, request.institution, request.title,
                                   request.language, *request.created_at});
        }
        insert_request(transaction.session, request);
        record(transaction, Subject::request, request.id.value, request.institution, "started");
    }

    void add_letter(Transaction& transaction, std::size_t i) {
        const auto& request = circulated_[i];
        Letter letter;
        letter.id = LetterId::make();
        letter.space = Space::practice;
        letter.kind = i % 2 ? LetterKind::acknowledgement : LetterKind::provider_note;
        letter.request = request.id;
        letter.requester = request.state;
        letter.own_language = request.language;
        letter.words = {{"en", "A letter about a request", "Excellency,\nThe request has been received.\n"}};
        letter.drafted_at = letter.signed_at.emplace(request.at);
        letter.signed_by = {1};
        insert_letter(transaction.session, letter);
        if (letter.kind == LetterKind::provider_note) std::printf("letter %s\n", letter.id.text().c_str());
    }
    Delivery delivery(const Circulated& request, std::size_t i) {
        Delivery delivery;
        delivery.id = DeliveryId::make();
        delivery.title = request.title;
        delivery.language = request.language;
        delivery.kind = DeliveryKind::module;
        delivery.from = Date{date_of(now_).days + int(i % 90) - 45};
        delivery.proposed_at = delivery.requester_agreed_at.emplace(request.at);
        delivery.provider_agreed_at = request.at;
        if (i % 3 == 2) return delivery;
        delivery.reported_at = delivery.answered_at.emplace(request.at);
        delivery.report = {"Twelve officers took part.", "en"};
        delivery.fulfilment = Fulfilment::as_expected;
        return delivery;
    }
    // A third waits for an answer, a third has a delivery agreed, a third is delivered and told.
    void add_case(Transaction& transaction, std::size_t i) {
        const auto& request = circulated_[i];
        Case it;
        it.id = CaseId::make();
        it.space = Space::practice;
        it.request = request.id;
        it.need = request.need;
        it.requester = request.state;
        it.provider = providers_[i % providers_.size()];
        it.title = {request.title, request.language};
        it.words = {"We could send two instructors.", "en"};
        it.interested_at = {now_.seconds - std::int64_t(i % 20) * 86'400};
        if (i % 3) {
            it.of_requester = it.of_provider = {CaseAnswer::accepted, std::nullopt, {}, it.interested_at};
            it.deliveries.push_back(delivery(request, i));
        }
        insert_case(transaction.session, it);
        record(transaction, Subject::case_, it.id.value, it.requester, "interest_expressed");
        std::printf("case %s\n", it.id.text().c_str());
        if (i % 6 == 1) add_story(transaction, it);
    }
    void add_story(Transaction& transaction, const Case& it) {
        const auto from = material_of(transaction.session, it);
        ProjectStory story;
        story.id = StoryId::make();
        story.space = it.space;
        story.of = it.id;
        story.requester = it.requester;
        story.provider = it.provider;
        for (const auto part : all_story_parts())
            if (has_part(story, from, part))
                story.releases.push_back({part, "", released_of(story, from, part), now_});
        story.told_as = StoryId::make();
        story.told_by_name = true;
        write_story(transaction.session, story);
        std::printf("story %s\n", story.told_as.text().c_str());
    }

    Store& store_;
    RecordWriter writer_;
    std::vector<InstitutionId> states_, providers_;
    std::vector<Circulated> circulated_;
    const Time now_ = read_clock();
};

int run(int count, char** words) {
    const auto number = [&](int place, std::size_t otherwise) {
        return count > place ? std::size_t(std::strtoull(words[place], nullptr, 10)) : otherwise;
    };
    const auto data = ReferenceData::read({}).value();
    const auto records = read_records(embedded_files(), Space::real, {20'000}).value();
    const char* address = std::getenv("DATABASE_URL");
    const auto store = Store::open({words[1], address ? address : ""}).value();
    Filler filler(*store, data, records);
    if (!filler.has_ground()) {
        std::fprintf(stderr, "load_fill: there is no practice ground in %s\n", words[1]);
        return 1;
    }
    filler.fill(number(2, 20'000), number(3, 50'000), number(4, 200'000));
    return 0;
}

}  // namespace

}  // namespace lightfoot

int main(int count, char** words) {
    if (count < 2) {
        std::fprintf(stderr, "usage: load_fill DIR [REQUESTS] [OFFERS] [EVENTS]\n");
        return 2;
    }
    return lightfoot::run(count, words);
}
