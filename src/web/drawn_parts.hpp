#pragma once
// Parts of pages that were drawn, each with all that it was drawn from: given again where that is the same,
// value by value. So nothing has to be known about what changes a part. Any thread may call.
// docs/decisions/0040.

#include "base/html.hpp"

#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace lightfoot {

template <class View>
class DrawnParts {
public:
    // `draw(view)` makes the part. `name`: what it is a part of and in which words, so that few are compared.
    template <class Draw>
    Html draw(const std::string& name, const View& view, Draw draw) {
        {
            const std::lock_guard lock(mutex_);
            const auto found = parts_.find(name);
            if (found != parts_.end() && found->second.view == view) return found->second.html;
        }
        Html html = draw(view);
        const std::lock_guard lock(mutex_);
        if (parts_.size() >= most_parts) parts_.clear();
        parts_.insert_or_assign(name, Part{view, html});
        return html;
    }

    static constexpr std::size_t most_parts = 200;

private:
    struct Part {
        View view;
        Html html;
    };
    std::mutex mutex_;
    std::unordered_map<std::string, Part> parts_;
};

}  // namespace lightfoot
