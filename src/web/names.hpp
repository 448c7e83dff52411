#pragma once
// The names of topics, States and regions, from the vocabulary and the tables of places.

#include "language/words.hpp"
#include "matching/places.hpp"
#include "matching/vocabulary.hpp"

namespace lightfoot {

class RecordNames : public Names {
public:
    RecordNames(const Vocabulary& vocabulary, const Places& places)
        : vocabulary_(vocabulary), places_(places) {}
    std::string name(const Term& term, std::string_view language) const override {
        if (term.kind == Term::Kind::topic || term.kind == Term::Kind::modality)
            return std::string(vocabulary_.label(term.id, language));
        if (term.kind == Term::Kind::state || term.kind == Term::Kind::region)
            return std::string(places_.name(term.id, language));
        return term.id;
    }

private:
    const Vocabulary& vocabulary_;
    const Places& places_;
};

}  // namespace lightfoot
