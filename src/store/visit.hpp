#pragma once
// While a Visit lives, what its thread reads of PostgreSQL sees one state and costs one transaction, until
// the thread writes: what it reads after that sees what it wrote. On the embedded data base nothing changes,
// for a transaction costs next to nothing there. docs/decisions/0189.

#include "store/session.hpp"

#include <exception>
#include <memory>

namespace lightfoot {

class Store;

class Visit {
public:
    explicit Visit(Store& store);
    ~Visit();
    Visit(const Visit&) = delete;
    Visit& operator=(const Visit&) = delete;

    // Of the calling thread and this store; nothing where there is none.
    static Visit* here(const Store& store);
    struct Alone {};  // one that nobody else finds, whatever the engine
    Visit(Store& store, Alone) : store_(&store) {}

    // One read, also within another. After an exception the next one takes another connection.
    template <class F>
    auto read(F& f) {
        const Read read(*this);
        return f(read.session);
    }
    void wrote() noexcept;  // what was seen until now is old

private:
    struct Read {
        Visit& visit;
        Session& session;
        const int exceptions = std::uncaught_exceptions();
        explicit Read(Visit& of) : visit(of), session(of.enter()) {}
        ~Read() { visit.leave(std::uncaught_exceptions() == exceptions); }
        Read(const Read&) = delete;
        Read& operator=(const Read&) = delete;
    };
    Session& enter();
    void leave(bool well) noexcept;
    void let_go() noexcept;

    Store* store_ = nullptr;  // nothing where it changes nothing, or another one goes on
    std::unique_ptr<Session> session_;
    int reads_ = 0;
    bool over_ = false;  // once the reads that go on are done
};

}  // namespace lightfoot
