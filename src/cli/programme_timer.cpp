#include "cli/programme_timer.hpp"

#include "base/encoding.hpp"
#include "base/secret.hpp"
#include "cli/house.hpp"
#include "cli/programmes.hpp"
#include "store/installation.hpp"

#include <spdlog/spdlog.h>

#include <charconv>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <linux/ioprio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace lightfoot {

namespace {

constexpr std::string_view turn_key = "programmes-update-turn";
constexpr std::int64_t turn_seconds = 2 * 3600;  // of one that ended without giving its turn back

// Between fork and exec only what may be called after a fork of a program with threads.
[[noreturn]] void become(const UpdateProgram& program, char* const* words, char* const* environment,
                         int log) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    setpriority(PRIO_PROCESS, 0, 19);
    syscall(SYS_ioprio_set, IOPRIO_WHO_PROCESS, 0, IOPRIO_PRIO_VALUE(IOPRIO_CLASS_IDLE, 0));
    const rlimit memory{program.most_memory_bytes, program.most_memory_bytes};
    setrlimit(RLIMIT_DATA, &memory);
    if (const int score = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC); score >= 0) {
        [[maybe_unused]] const auto written = ::write(score, "1000", 4);
        ::close(score);
    }
    if (log >= 0) dup2(log, STDOUT_FILENO), dup2(log, STDERR_FILENO);
    ::execve(program.path.c_str(), words, environment);
    _exit(127);
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (auto& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

// What was set by an option of the server holds for the update, too.
std::vector<std::string> environment_with(std::vector<std::string> own) {
    const auto given = own.size();
    for (char** one = environ; *one; ++one) {
        const std::string_view entry(*one);
        bool known = false;
        for (std::size_t i = 0; i < given; ++i)
            known = known || entry.starts_with(own[i].substr(0, own[i].find('=') + 1));
        if (!known) own.emplace_back(entry);
    }
    return own;
}

// -1: it could not be begun.
int begin(const Settings& settings, const UpdateProgram& program) {
    const auto folder = programmes_folder(settings);
    std::vector<std::string> words{"lightfoot", "programmes", "update",     "--data", settings.data_dir,
                                   "--threads", "1",          "--language", "en"};
    auto environment = environment_with({"LIGHTFOOT_IATI_SERVICE=" + settings.iati_service,
                                         "VOCABULARY=" + settings.vocabulary_dir});
    const auto word_pointers = pointers_to(words), environment_pointers = pointers_to(environment);
    const auto log_path = folder + "/update.log";
    const int log = ::open(log_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const int child = ::fork();
    if (child == 0) become(program, word_pointers.data(), environment_pointers.data(), log);
    if (log >= 0) ::close(log);
    return child;
}

void say(const UpdateRecord& record) {
    using Outcome = UpdateRecord::Outcome;
    const auto& words = plain_languages().words("en");
    switch (record.outcome) {
    case Outcome::done:
        spdlog::info("the programmes are up to date: {} kept, {} of {} data sets had changed, {} not fetched",
                     record.kept, record.changed, record.data_sets, record.not_fetched);
        return;
    case Outcome::failed:
        spdlog::error("the programmes were not updated, the old ones stay: {} Tried again in {} hours, or by "
                      "hand: lightfoot programmes update",
                      words.text(record.reason), retry_failed_seconds / 3600);
        return;
    default:
        spdlog::warn("the update of the programmes broke off; it goes on where it ended, in {} minutes or by "
                     "hand: lightfoot programmes update",
                     retry_stopped_seconds / 60);
    }
}

}  // namespace

ProgrammeTimer::ProgrammeTimer(const Settings& settings, UpdateClock clock, Store& store,
                               UpdateProgram program)
    : settings_(settings),
      clock_(std::move(clock)),
      store_(store),
      program_(std::move(program)),
      who_(base64url(random_bytes(9))),
      thread_([this] { run(); }) {}

ProgrammeTimer::~ProgrammeTimer() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void ProgrammeTimer::run() {
    const auto pause = std::chrono::milliseconds(program_.look_every_milliseconds);
    for (std::unique_lock lock(mutex_); !wake_.wait_for(lock, pause, [this] { return stopping_; });) {
        lock.unlock();
        try {
            const auto last = read_update_record(programmes_folder(settings_));
            if (update_due(clock_, last, read_clock())) update();
        } catch (const std::exception& broken) {
            spdlog::warn("the timer of the programmes looks again later: {}", broken.what());
        }
        lock.lock();
    }
}

void ProgrammeTimer::update() {
    const auto begun = read_clock();
    if (!take_turn(begun)) return;
    std::error_code ignored;
    std::filesystem::create_directories(programmes_folder(settings_), ignored);
    const int child = begin(settings_, program_);
    if (child < 0) {
        spdlog::error("the update of the programmes could not be begun: too many processes or no memory");
    } else {
        spdlog::info("updating the programmes beside the serving");
        note_end(begun, wait_for(child));
    }
    give_turn_back();
}

// One that ended before it wrote its record is noted as failed, so that it is not begun again at once.
void ProgrammeTimer::note_end(Time begun, int exit_code) {
    const auto folder = programmes_folder(settings_);
    auto record = read_update_record(folder);
    if (record && record->begun.seconds >= begun.seconds) return say(*record);
    if (record && record->outcome == UpdateRecord::Outcome::running) return;  // somebody updates by hand
    UpdateRecord failed;
    if (record) failed.last_done = record->last_done;
    failed.outcome = UpdateRecord::Outcome::failed;
    failed.begun = begun, failed.ended = read_clock();
    failed.reason = {"programmes.update_not_begun",
                     {{"code", std::int64_t{exit_code}}, {"file", folder + "/update.log"}}};
    (void)write_update_record(folder, failed);
    say(failed);
}

// Looks now and then whether the server is to stop, so that no update outlives it.
int ProgrammeTimer::wait_for(int child) {
    bool told = false;
    for (;;) {
        int status = 0;
        const int ended = ::waitpid(child, &status, WNOHANG);
        if (ended == child) return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        if (ended < 0 && errno != EINTR) return -1;
        std::unique_lock lock(mutex_);
        if (wake_.wait_for(lock, std::chrono::milliseconds(100), [this] { return stopping_; }) && !told) {
            told = true;
            ::kill(child, SIGTERM);
        } else if (told) {
            lock.unlock();
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    }
}

bool ProgrammeTimer::take_turn(Time now) {
    const auto taken = store_.write(now, [&](Transaction& tx) -> Result<bool> {
        const auto value = installation_value(tx.session, turn_key).value_or("");
        const auto space = value.find(' ');
        std::int64_t until = 0;
        if (space != value.npos)
            std::from_chars(value.data() + space + 1, value.data() + value.size(), until);
        if (until > now.seconds && value.substr(0, space) != who_) return false;
        set_installation_value(tx.session, turn_key, who_ + " " + std::to_string(now.seconds + turn_seconds));
        return true;
    }, Store::Kind::unseen);
    return taken && *taken;
}

void ProgrammeTimer::give_turn_back() {
    (void)store_.write(read_clock(), [&](Transaction& tx) -> Result<bool> {
        if (installation_value(tx.session, turn_key).value_or("").starts_with(who_ + " "))
            set_installation_value(tx.session, turn_key, "");
        return true;
    }, Store::Kind::unseen);
}

}  // namespace lightfoot
