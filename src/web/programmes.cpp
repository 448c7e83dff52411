#include "web/programmes.hpp"

#include <spdlog/spdlog.h>

namespace lightfoot {

Programmes::Programmes(ProgrammeFolders folders, const Vocabulary& vocabulary, const Tagger& tagger,
                       const Places& places)
    : hosts_(vocabulary, tagger, places) {
    shelves_[std::size_t(Space::real)].folder = std::move(folders.real);
    shelves_[std::size_t(Space::practice)].folder = std::move(folders.practice);
}

// One thread looks, the others go on with what is open.
void Programmes::look(Shelf& shelf, Time now) {
    auto before = shelf.looked_at.load();
    if (shelf.folder.empty() || (before != 0 && now.seconds - before < looks_again_after_seconds)) return;
    if (!shelf.looked_at.compare_exchange_strong(before, now.seconds)) return;
    const auto number = current_number(shelf.folder);
    if (number == shelf.number) return;
    auto base = number == 0 ? nullptr : [&] {
        auto opened = ProgrammeBase::open(shelf.folder);
        if (!opened)
            spdlog::error("the programmes in {} are not shown: {}", shelf.folder, opened.error().message.key);
        return opened ? std::move(*opened) : nullptr;
    }();
    const std::lock_guard pass(shelf.gate);
    const std::lock_guard lock(shelf.mutex);
    shelf.number = base ? base->about().number : number;
    shelf.base = std::move(base);
}

Programmes::Reading Programmes::read(Space space, Time now) {
    auto& shelf = shelves_[std::size_t(space)];
    look(shelf, now);
    const std::lock_guard pass(shelf.gate);
    std::shared_lock lock(shelf.mutex);
    const auto* base = shelf.base.get();
    return {std::move(lock), base};
}

std::string programme_metrics(Programmes* programmes) {
    if (!programmes) return {};
    const auto base = programmes->read(Space::real, read_clock());
    const auto last = programmes->last_update();
    const bool failed = last && last->outcome == UpdateRecord::Outcome::failed;
    const auto gauge = [](const char* name, const char* help, std::int64_t value) {
        return std::string("# HELP ") + name + " " + help + "\n# TYPE " + name + " gauge\n" + name + " " +
               std::to_string(value) + "\n";
    };
    return gauge("lightfoot_programmes", "Development programmes that are kept.",
                 base ? std::int64_t(base->about().activities) : 0) +
           gauge("lightfoot_programmes_updated_seconds",
                 "When the last update ended well, in seconds since 1970; 0: never.",
                 last && last->last_done ? last->last_done->seconds : 0) +
           gauge("lightfoot_programmes_update_failed", "1 where the last update failed.", failed ? 1 : 0);
}

}  // namespace lightfoot
