// links: programmes matching
// Hosts for a need, the top twenty with reasons, out of kept programmes, by several clients at once:
//     hosts_bench KEEP-FOLDER REQUESTS.jsonl [CLIENTS [SECONDS]]
// Of a question: wall-clock time and the processor time of its thread. Every client puts every dated request
// in turn, each beginning at another one. Also: opening, and memory beyond the mapped files.

#include "product_data.hpp"

#include "base/result.hpp"
#include "matching/hosts.hpp"
#include "matching/tagger.hpp"
#include "programmes/base.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <sstream>
#include <thread>

namespace lightfoot {

namespace {

double wall() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double processor() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

std::vector<NeedQuery> dated_needs(const std::string& path) {
    std::vector<NeedQuery> needs;
    std::istringstream lines(bench::bytes_of(path));
    for (std::string line; std::getline(lines, line);) {
        const auto record = boost::json::parse(line).as_object();
        const auto* day = record.if_contains("as_of");
        const auto date = day && day->is_string() ? parse_date(std::string_view(day->get_string()))
                                                  : std::nullopt;
        if (!date) continue;
        const auto text = [&](const char* key) {
            const auto* value = record.if_contains(key);
            return value && value->is_string() ? std::string(value->get_string()) : std::string();
        };
        NeedQuery query;
        query.as_of = *date;
        query.language = text("lang"), query.state = text("state_iso3");
        query.need.title = text("title"), query.need.text = text("text");
        needs.push_back(std::move(query));
    }
    return needs;
}

double at(std::vector<double>& sorted, double share) {
    return sorted[std::min(sorted.size() - 1, std::size_t(double(sorted.size()) * share))] * 1000;
}

long resident(const char* of) {  // kB, by /proc/self/status
    std::istringstream lines(bench::bytes_of("/proc/self/status"));
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(of)) return std::atol(line.c_str() + std::string_view(of).size());
    return 0;
}

struct Times {
    std::vector<double> wall, processor;
};

// One client, until the time is over; the first questions of all are not counted.
Times put(const HostFinder& finder, const HostFinder::Base& base, const std::vector<NeedQuery>& needs,
          std::size_t first, double until) {
    Times times;
    for (std::size_t number = first; wall() < until; ++number) {
        const double begun = wall(), worked = processor();
        const auto hosts = finder.find(base, needs[number % needs.size()], 20);
        if (hosts.near.size() > 20) std::abort();
        times.wall.push_back(wall() - begun);
        times.processor.push_back(processor() - worked);
    }
    return times;
}

// Of everything that is shown, in its order: two programs that answer the same print the same.
class Fingerprint {
public:
    void add(const Hosts& hosts) {
        add(hosts.considered);
        for (const auto* list : {&hosts.near, &hosts.global})
            for (const auto& host : *list) add(host);
    }
    std::uint64_t value = 14695981039346656037u;

private:
    void add(const Host& host) {
        add(std::uint64_t(host.key)), add(std::uint64_t(host.order)), add(std::uint64_t(host.tier));
        for (const auto& reason : host.reasons) {
            for (const char c : reason.reason.key) add(std::uint64_t(c));
            for (const auto& phrase : reason.phrases)
                for (const char c : phrase.offer_text) add(std::uint64_t(c));
        }
        for (const auto& part : host.components) add(part);
    }
    void add(std::uint64_t number) { value = (value ^ number) * 1099511628211u; }
};

// One client, three times each: which needs are slow, and what the first question of a place takes.
void put_each(const HostFinder& finder, const HostFinder::Base& base, const std::vector<NeedQuery>& needs) {
    for (int round = 0; round < 3; ++round) {
        std::printf("%-10s", round == 0 ? "each" : "");
        for (const auto& need : needs) {
            const auto worked = processor();
            finder.find(base, need, 20);
            std::printf(" %7.2f", (processor() - worked) * 1000);
        }
        std::printf("\n");
    }
}

// What the State names and what cannot carry its need: asked for once for a request.
void put_apart(const HostFinder& finder, const HostFinder::Base& base, const std::vector<NeedQuery>& needs) {
    std::vector<double> taken;
    for (int round = 0; round < 6; ++round)
        for (const auto& need : needs) {
            const auto worked = processor();
            finder.apart(base, std::span(&need, 1), {});
            taken.push_back(processor() - worked);
        }
    std::sort(taken.begin(), taken.end());
    std::printf("%-10s p50 %6.2f   p99 %6.2f ms of the processor, once for a request\n", "apart",
                at(taken, .5), at(taken, .99));
}

int run(int count, char** words) {
    if (count < 3)
        return std::fputs("hosts_bench KEEP-FOLDER REQUESTS.jsonl [CLIENTS [SECONDS]]\n", stderr), 2;
    const int clients = count > 3 ? std::atoi(words[3]) : 8;
    const double length = count > 4 ? std::atof(words[4]) : 10;
    const auto places = bench::places();
    const auto topics = bench::vocabulary();
    const Tagger tagger(topics);
    const HostFinder finder(topics, tagger, places);
    const auto needs = dated_needs(words[2]);
    const auto before = resident("RssAnon:");
    const auto begun = wall();
    const auto kept = ProgrammeBase::open(words[1]).value();
    std::printf("%-10s %8.1f ms\n", "opening", (wall() - begun) * 1e3);
    const HostFinder::Base base{kept->index(), [&](std::int64_t key) { return kept->sketch(key); },
                                [&](std::int64_t key) { return kept->fetch(key); },
                                {},
                                &kept->host_rows()};
    put_each(finder, base, needs);
    Fingerprint fingerprint;
    for (const auto& need : needs) fingerprint.add(finder.find(base, need, 20));  // into memory
    std::printf("%-10s %016llx\n", "answers", (unsigned long long)fingerprint.value);
    put_apart(finder, base, needs);
    std::vector<Times> of(clients);
    std::vector<std::thread> threads;
    const double until = wall() + length;
    for (int i = 0; i < clients; ++i)
        threads.emplace_back([&, i] { of[i] = put(finder, base, needs, std::size_t(i) * 7, until); });
    for (auto& thread : threads) thread.join();
    Times all;
    for (const auto& one : of) {
        all.wall.insert(all.wall.end(), one.wall.begin(), one.wall.end());
        all.processor.insert(all.processor.end(), one.processor.begin(), one.processor.end());
    }
    std::sort(all.wall.begin(), all.wall.end());
    std::sort(all.processor.begin(), all.processor.end());
    std::printf("%d clients, %zu needs, %zu answers\n", clients, needs.size(), all.wall.size());
    std::printf("%-10s p50 %6.2f   p99 %6.2f ms\n", "wall", at(all.wall, .5), at(all.wall, .99));
    std::printf("%-10s p50 %6.2f   p99 %6.2f ms\n", "processor", at(all.processor, .5),
                at(all.processor, .99));
    std::printf("%-10s %8.1f MB of its own\n", "memory", double(resident("RssAnon:") - before) / 1024);
    return 0;
}

}  // namespace

}  // namespace lightfoot

int main(int count, char** words) { return lightfoot::run(count, words); }
