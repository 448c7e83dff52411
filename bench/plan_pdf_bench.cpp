// links: cli
// How long a one-page plan takes as PDF: four deliveries, in each of the six languages, processor time of
// the thread that makes it. The limit is 50 ms.
//     plan_pdf_bench [TIMES]     200 where it is not given

#include "language/words.hpp"
#include "print/pdf.hpp"
#include "web/app.hpp"
#include "web/pages/plan.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace lightfoot {

namespace {

constexpr double most_milliseconds = 50;

// A plan names nothing that a data file would have to tell.
class NoNames : public Names {
    std::string name(const Term& term, std::string_view) const override { return term.id; }
};

double milliseconds() {
    timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1'000'000;
}

PlanView plan() {
    PlanView view;
    view.title = {"Customs officers at three border crossings", "en"};
    view.requester = "Practice State Sulenta";
    view.why_it_matters =
        "Our customs service is new, and listed goods pass through the northern port every day.";
    view.language = "en";
    for (int i = 0; i < 4; ++i) {
        PlanRow row;
        row.line.delivery.title = "Three days, part " + std::to_string(i + 1);
        row.line.delivery.language = "en";
        row.line.delivery.kind = DeliveryKind::module;
        row.line.delivery.owner = "Training unit";
        row.line.delivery.from = Date{20'800 + i * 30}, row.line.delivery.to = Date{20'802 + i * 30};
        row.line.delivery.place = "The customs school";
        row.line.delivery.contribution = "A room";
        row.line.delivery.carried_on_by = "The customs school";
        row.provider = "Practice Provider Institute";
        view.rows.push_back(std::move(row));
    }
    view.today = Date{20'780};
    return view;
}

int run(int times) {
    const auto view = plan();
    const NoNames names;
    const Languages languages(names);
    bool reached = true;
    for (const auto language : official_languages) {
        const auto& words = languages.words(language);
        const Frame frame{.words = words, .viewer = {}, .today = view.today};
        std::vector<double> taken;
        std::size_t bytes = 0;
        int pages = 0;
        for (int i = 0; i < times; ++i) {
            const double begun = milliseconds();
            const auto pdf = print::to_pdf(plan_document(frame, view));
            taken.push_back(milliseconds() - begun);
            bytes = pdf.bytes.size(), pages = pdf.pages;
        }
        const double first = taken.front();
        std::sort(taken.begin(), taken.end());
        const double p99 = taken[taken.size() * 99 / 100];
        reached = reached && p99 <= most_milliseconds;
        std::printf("%s   p50 %6.2f   p99 %6.2f   first %6.2f ms   %d page, %zu bytes\n",
                    std::string(language).c_str(), taken[taken.size() / 2], p99, first, pages, bytes);
    }
    std::printf("limit of 50 ms at p99: %s\n", reached ? "reached" : "NOT reached");
    return reached ? 0 : 1;
}

}  // namespace

}  // namespace lightfoot

int main(int count, char** words) {
    const int times = count > 1 ? std::atoi(words[1]) : 200;
    return lightfoot::run(std::max(times, 2));
}
