#pragma once
// What the verbs of components share.

#include "domain/field_check.hpp"
#include "domain/fields.hpp"
#include "domain/limits.hpp"
#include "domain/verbs/component.hpp"

namespace lightfoot {

// What the ledger says of it; which deliveries ride on it as their count.
Fields fields_of(const Component& it);
// Of the State that asks: else not found, for nobody else has this page.
Result<void> is_of_state(const Component& it, const Viewer& viewer);
Result<void> may_act(const Component& it, ComponentAct act, ComponentSide by);
Result<void> may_act(const Component& it, const Viewer& viewer, ComponentAct act);
// Cleaned; without words there is no language.
Quote checked_words(FieldCheck& check, std::string_view place, const Quote& words);
ComponentChange change_of(const Component& before, Component after, std::string verb, AccountId actor,
                          Time now);

}  // namespace lightfoot
