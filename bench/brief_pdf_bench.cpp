// links: cli
// How long a full situation brief takes as PDF, shortened until it fits on two pages, in each of the six
// languages: processor time of the thread that makes it. The limit is one second.
//     brief_pdf_bench [TIMES]     50 where it is not given

#include "language/words.hpp"
#include "web/app.hpp"
#include "web/pages/brief.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace lightfoot {

namespace {

constexpr double most_milliseconds = 1000;

class NoNames : public Names {
    std::string name(const Term& term, std::string_view) const override { return term.id; }
};

double milliseconds() {
    timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1'000'000;
}

// More under each heading than two pages hold.
BriefView brief() {
    StateFacts facts;
    facts.today = Date{20'780};
    for (int i = 0; i < 12; ++i) {
        Request past;
        past.id = {100 + i}, past.arrival = RequestArrival::archive, past.language = "en";
        past.title = "Drafting of export control laws and training of the customs service, part " +
                     std::to_string(i);
        past.dated = Date{14'000 + i * 100};
        facts.requests.push_back(std::move(past));
        Offer offer;
        offer.id = {200 + i}, offer.title = "Legislative assistance for the implementation of the resolution";
        offer.language = "en", offer.provider = {7};
        facts.offers.push_back({std::move(offer), i % 2 ? "m49-002" : "", FreshnessState::unconfirmed});
        facts.programmes.push_back({"00000000000000a1", "XM-DAC-1-" + std::to_string(i),
                                    {"Strengthening justice, customs and border services, phase two", "en"},
                                    "An Agency with a Long and Official Name",
                                    {Going::yes, {"programme.until", {{"day", Date{21'000}}}}},
                                    Date{20'700}});
    }
    facts.worldwide = facts.programmes;
    facts.names[InstitutionId{7}] = "Practice Provider Institute";
    BriefView view;
    view.name = "Practice State Sulenta";
    view.here = url("/briefs/states/{}", "XAH"), view.subject = url("/states/{}", "XAH");
    view.brief = brief_of(facts);
    view.today = facts.today;
    return view;
}

int run(int times) {
    const auto view = brief();
    const NoNames names;
    const Languages languages(names);
    bool reached = true;
    for (const auto language : official_languages) {
        const Frame frame{.words = languages.words(language), .viewer = {}, .today = view.today};
        std::vector<double> taken;
        std::size_t bytes = 0;
        int pages = 0;
        for (int i = 0; i < times; ++i) {
            const double begun = milliseconds();
            const auto pdf = brief_pdf(frame, view, "https://help.example.org");
            taken.push_back(milliseconds() - begun);
            bytes = pdf.bytes.size(), pages = pdf.pages;
        }
        const double first = taken.front();
        std::sort(taken.begin(), taken.end());
        const double p99 = taken[taken.size() * 99 / 100];
        reached = reached && p99 <= most_milliseconds && pages <= 2;
        std::printf("%s   p50 %6.2f   p99 %6.2f   first %6.2f ms   %d pages, %zu bytes\n",
                    std::string(language).c_str(), taken[taken.size() / 2], p99, first, pages, bytes);
    }
    std::printf("limit of 1 s at p99, two pages: %s\n", reached ? "reached" : "NOT reached");
    return reached ? 0 : 1;
}

}  // namespace

}  // namespace lightfoot

int main(int count, char** words) {
    const int times = count > 1 ? std::atoi(words[1]) : 50;
    return lightfoot::run(std::max(times, 2));
}
