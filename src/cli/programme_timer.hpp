#pragma once
// Keeps the programmes up to date beside the serving: when the clock says so, a program of its own fetches
// and reads them, slowly, with bounded memory, and the first to go where the machine has too little. The
// serving notices a new generation by itself. docs/decisions/0146.

#include "cli/settings.hpp"
#include "programmes/update_clock.hpp"
#include "store/store.hpp"

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace lightfoot {

struct UpdateProgram {
    std::string path = "/proc/self/exe";  // of lightfoot itself
    std::uint64_t most_memory_bytes = std::uint64_t(1536) << 20;
    std::int64_t look_every_milliseconds = 20'000;
};

class ProgrammeTimer {
public:
    // Begins to look at the clock. Ends with the object: an update under way is told to stop, and the next
    // one goes on where it ended.
    ProgrammeTimer(const Settings& settings, UpdateClock clock, Store& store, UpdateProgram program = {});
    ~ProgrammeTimer();
    ProgrammeTimer(const ProgrammeTimer&) = delete;

private:
    void run();
    void update();
    bool take_turn(Time now);  // several servers on one data base go one after the other
    void give_turn_back();
    int wait_for(int child);
    void note_end(Time begun, int exit_code);

    const Settings settings_;
    const UpdateClock clock_;
    Store& store_;
    const UpdateProgram program_;
    const std::string who_;  // this server among those of the data base
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace lightfoot
