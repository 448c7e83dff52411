// links: cli
// Durable writes: grouped into common commits, as the server does it, beside one commit for each. The same
// act both times: an event of the ledger with its body. On SQLite, and on the PostgreSQL that DATABASE_URL
// names (an empty data base).
//     write_bench DIR [ACTS] [WRITERS]     2 000 acts by 64 writers where they are not given
// DIR is made where it is missing and should lie on the disk that one means to use.

#include "base/id.hpp"
#include "store/store.hpp"

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

namespace lightfoot {

namespace {

constexpr double wanted = 5;

void write_one(Store& store, std::int64_t number) {
    store
        .write(Time{1'790'000'000 + number},
               [&](Transaction& transaction) -> Result<void> {
                   Event event;
                   event.subject = Subject::request;
                   event.subject_id = number;
                   event.verb = "edited";
                   event.body = {{"title", "A title of some words"},
                                 {"note", "What a State wrote, in a sentence."}};
                   transaction.record(std::move(event));
                   return {};
               })
        .value();
}

// Acts a second. One writer waits for each of its commits; many share them.
double rate(Store& store, int acts, int writers) {
    std::atomic<int> next = 0;
    const auto begun = std::chrono::steady_clock::now();
    std::vector<std::thread> all;
    for (int i = 0; i < writers; ++i)
        all.emplace_back([&] {
            for (int number; (number = next++) < acts;) write_one(store, number);
        });
    for (auto& one : all) one.join();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
    return acts / taken.count();
}

bool measure(const char* engine, const StoreSettings& settings, int acts, int writers) {
    const auto store = Store::open(settings).value();
    rate(*store, 50, 1);  // what is made on first use
    const double single = rate(*store, acts / 4, 1), grouped = rate(*store, acts, writers);
    std::printf("%-11s one commit each %7.0f a second   grouped %7.0f a second   %5.1f x   %s\n", engine,
                single, grouped, grouped / single,
                grouped / single >= wanted ? "reached (>= 5 x)" : "NOT reached (>= 5 x)");
    return grouped / single >= wanted;
}

int run(int count, char** words) {
    const int acts = count > 2 ? std::atoi(words[2]) : 2000;
    const int writers = count > 3 ? std::atoi(words[3]) : 64;
    const std::string folder = words[1];
    std::printf("%d acts, %d writers\n", acts, writers);
    bool reached = measure("SQLite", {folder, ""}, acts, writers);
    if (const char* address = std::getenv("DATABASE_URL"); address && *address)
        reached = measure("PostgreSQL", {folder, address}, acts, writers) && reached;
    return reached ? 0 : 1;
}

}  // namespace

}  // namespace lightfoot

int main(int count, char** words) {
    if (count < 2) {
        std::fprintf(stderr, "usage: write_bench DIR [ACTS] [WRITERS]\n");
        return 2;
    }
    return lightfoot::run(count, words);
}
