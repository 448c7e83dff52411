#include "web/app.hpp"

#include "domain/space.hpp"

#include <stdexcept>

namespace lightfoot {

Languages::Languages(const Names& names) {
    for (const auto& file : embedded_catalogues()) {
        auto catalogue = Catalogue::read(file);
        if (!catalogue) throw std::runtime_error("broken catalogue " + std::string(file.name));
        catalogues_.push_back(std::make_unique<Catalogue>(std::move(*catalogue)));
    }
    const Catalogue* english = nullptr;
    for (const auto& catalogue : catalogues_)
        if (catalogue->language() == "en") english = catalogue.get();
    if (!english) throw std::runtime_error("no English catalogue");
    for (const auto& catalogue : catalogues_)
        words_[catalogue->language()] = std::make_unique<Words>(*catalogue, *english, names);
}

const Words& Languages::words(std::string_view language) const {
    const auto found = words_.find(language);
    return found == words_.end() ? *words_.at("en") : *found->second;
}

}  // namespace lightfoot
