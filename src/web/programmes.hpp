#pragma once
// The kept programmes, those of the world and those of the practice ground, each opened in place. An import
// that ends while the server runs is seen within seconds; who reads meanwhile reads the old state to its end.

#include "domain/space.hpp"
#include "matching/hosts.hpp"
#include "programmes/base.hpp"
#include "programmes/update_clock.hpp"

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string>

namespace lightfoot {

struct ProgrammeFolders {
    std::string real, practice;  // empty: there are none of that space
};

// May be used by several threads at once.
class Programmes {
public:
    // The state of one moment, for as long as this lives: keep it for one answer and no longer.
    class Reading {
    public:
        Reading() = default;                                         // of nothing
        explicit operator bool() const { return base_ != nullptr; }  // false: nothing is kept
        const ProgrammeBase& operator*() const { return *base_; }
        const ProgrammeBase* operator->() const { return base_; }

    private:
        friend class Programmes;
        Reading(std::shared_lock<std::shared_mutex> lock, const ProgrammeBase* base)
            : lock_(std::move(lock)), base_(base) {}
        std::shared_lock<std::shared_mutex> lock_;
        const ProgrammeBase* base_ = nullptr;
    };

    // All but the folders are kept by reference.
    Programmes(ProgrammeFolders folders, const Vocabulary& vocabulary, const Tagger& tagger,
               const Places& places);

    // What cannot be opened is as if it were not there; the log says why.
    Reading read(Space space, Time now);
    const HostFinder& hosts() const { return hosts_; }

    // What became of the last update of the world's programmes, and when the next one begins by itself.
    std::optional<UpdateRecord> last_update() const {
        return read_update_record(shelves_[std::size_t(Space::real)].folder);
    }
    void set_clock(UpdateClock clock) { clock_ = std::move(clock); }  // before anybody reads
    const UpdateClock& clock() const { return clock_; }

    static constexpr std::int64_t looks_again_after_seconds = 5;

private:
    struct Shelf {
        std::string folder;
        std::atomic<std::int64_t> looked_at{0};  // seconds; another generation may be there since
        std::atomic<std::uint64_t> number{0};    // of the generation that is open, or could not be opened
        std::mutex gate;                         // who waits to change it holds up those that come
        std::shared_mutex mutex;
        std::unique_ptr<ProgrammeBase> base;
    };
    void look(Shelf& shelf, Time now);

    std::array<Shelf, 2> shelves_;
    HostFinder hosts_;
    UpdateClock clock_;
};

// For /metrics: how many are kept, when the last update ended well, whether the last one failed. Empty
// without programmes.
std::string programme_metrics(Programmes* programmes);

}  // namespace lightfoot
