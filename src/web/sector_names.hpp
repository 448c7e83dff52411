#pragma once
// The names of purpose codes, beside those of our own records. A purpose code is a concept of a vocabulary
// like ours and stands where a topic may; of one that the list lacks the code alone is said.

#include "language/words.hpp"
#include "matching/sectors.hpp"

namespace lightfoot {

class SectorNames : public Names {
public:
    // Both outlive the names.
    SectorNames(const Names& others, const Sectors& sectors) : others_(others), sectors_(sectors) {}
    std::string name(const Term& term, std::string_view language) const override {
        if (term.kind == Term::Kind::topic && sectors_.knows(term.id))
            return std::string(sectors_.name(term.id, language));
        return others_.name(term, language);
    }

private:
    const Names& others_;
    const Sectors& sectors_;
};

}  // namespace lightfoot
