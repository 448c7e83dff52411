// links: cli
// Fills the practice ground of a data folder with many records, always the same, for bench/load_bench.sh:
//     load_fill DIR [REQUESTS] [OFFERS] [EVENTS]     20 000, 50 000 and 200 000 where they are not given
// The folder must have been served once with a practice ground. Prints the id of each request that a provider
// may see, one a line.

#include "made_records.hpp"
#include "store/institution.hpp"
#include "store/offer.hpp"
#include "store/request.hpp"

#include <cstdio>
#include <cstdlib>

namespace lightfoot {

namespace {

constexpr std::size_t at_once = 2000;  // records a commit

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
            record(transaction, Subject::request, request.first.value, request.second, "edited");
        });
        for (const auto& [id, state] : circulated_) std::printf("%s\n", id.text().c_str());
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
            circulated_.emplace_back(request.id, request.institution);
        }
        insert_request(transaction.session, request);
        record(transaction, Subject::request, request.id.value, request.institution, "started");
    }

    Store& store_;
    RecordWriter writer_;
    std::vector<InstitutionId> states_, providers_;
    std::vector<std::pair<RequestId, InstitutionId>> circulated_;
    const Time now_ = read_clock();
};

int run(int count, char** words) {
    const auto number = [&](int place, std::size_t otherwise) {
        return count > place ? std::size_t(std::strtoull(words[place], nullptr, 10)) : otherwise;
    };
    const auto data = ReferenceData::read({}).value();
    const auto records = read_records(embedded_files(), Space::real, {20'000}).value();
    const auto store = Store::open({words[1], ""}).value();
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
