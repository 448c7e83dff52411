#include "programmes/activity_reader.hpp"

namespace lightfoot {

struct ActivityReader::State {
    const Places& places;
    std::string publisher;
};

ActivityReader::ActivityReader(const Places& places) : state_(std::make_unique<State>(State{places, {}})) {}
ActivityReader::~ActivityReader() = default;
const std::string& ActivityReader::publisher() const { return state_->publisher; }
std::optional<Activity> ActivityReader::read(std::string_view, const Root&, std::vector<ReadRemark>&) {
    return std::nullopt;
}
ActivityRoot read_root(std::string_view) { return {}; }

}  // namespace lightfoot
