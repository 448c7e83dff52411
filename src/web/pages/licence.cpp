#include "web/pages/licence.hpp"

#include "programmes/licences.hpp"
#include "web/pages/parts.hpp"

namespace lightfoot {

std::string licence_name(const Words& words, std::string_view id) {
    if (!states_licence(id)) return words.text("publishers.no_licence");
    const auto* known = find_licence(id);
    if (!known) return std::string(id);
    return known->name.empty() ? words.text(std::string(known->key)) : std::string(known->name);
}

Html licence_link(const Frame& frame, std::string_view id) {
    const auto* known = find_licence(id);
    if (states_licence(id) && !known) return html("<span class=\"identifier\">{}</span>", isolated(id));
    if (!known || known->name.empty()) return Html::text(licence_name(frame.words, id));
    return html("<a href=\"{}\" rel=\"external\">{}</a>", external(known->address),
                isolated(known->name, "en"));
}

}  // namespace lightfoot
