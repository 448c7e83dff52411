#include "store/visit.hpp"

#include "store/store.hpp"

namespace lightfoot {

namespace {

thread_local Visit* visit_of_this_thread = nullptr;

}  // namespace

Visit::Visit(Store& store) {
    if (!store.is_remote() || visit_of_this_thread) return;
    store_ = &store;
    visit_of_this_thread = this;
}

Visit::~Visit() {
    if (!store_) return;
    if (visit_of_this_thread == this) visit_of_this_thread = nullptr;
    let_go();
}

Visit* Visit::here(const Store& store) {
    return visit_of_this_thread && visit_of_this_thread->store_ == &store ? visit_of_this_thread : nullptr;
}

void Visit::wrote() noexcept {
    over_ = true;
    if (reads_ == 0) let_go();
}

Session& Visit::enter() {
    if (!session_) session_ = store_->take_reader();
    ++reads_;
    return *session_;
}

void Visit::leave(bool well) noexcept {
    over_ = over_ || !well;
    if (--reads_ == 0 && over_) let_go();
}

void Visit::let_go() noexcept {
    over_ = false;
    if (!session_) return;
    try {
        session_->commit();
    } catch (const StoreFailure&) {  // it is rolled back, or found to be gone
    }
    store_->give_back(std::move(session_));
}

}  // namespace lightfoot
