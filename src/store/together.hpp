#pragma once
// Reads that do not wait for each other. On PostgreSQL every statement is a wait of a message there and back,
// which costs more than most statements do; those of a page are many and few of them need another's answer.
// docs/decisions/0193.

#include "store/session.hpp"

#include <utility>

namespace lightfoot {

// Of an engine that puts statements off. Within a read only.
class Together {
public:
    virtual bool begin() = 0;           // false: statements are answered at once, as ever, or put off already
    virtual bool ask() = 0;             // asks at one time all that was put off; false: nothing was
    virtual void end() noexcept = 0;
    virtual bool pause(bool pauses) = 0;  // gives what was so before

protected:
    ~Together() = default;
};

// Calls `read()` once, or again and again until every statement in it has been answered: one that is not yet
// gives no row, and is put off until `read` is through. So `read` says the same each time it is called, takes
// no row for a missing one without harm, and keeps nothing from one time to the next.
template <class F>
void together(Session& session, F&& read) {
    auto* many = session.together();
    if (!many || !many->begin()) return read();
    struct End {
        Together& many;
        ~End() { many.end(); }
    };
    constexpr int most_times = 8;
    {
        const End end{*many};
        for (int times = 0; times < most_times; ++times) {
            read();
            if (!many->ask()) return;
        }
    }
    read();
}

// The same for what is asked later in the same read: changes nothing but the time. Where statements are
// answered at once there is nothing to gain, and `read` is not called.
template <class F>
void foresee(Session& session, F&& read) {
    if (session.together()) together(session, read);
}

// While it lives, statements are answered at once: for what is kept beyond the read that asked.
class AtOnce {
public:
    explicit AtOnce(Session& session) : many_(session.together()), before_(many_ && many_->pause(true)) {}
    ~AtOnce() {
        if (many_) many_->pause(before_);
    }
    AtOnce(const AtOnce&) = delete;
    AtOnce& operator=(const AtOnce&) = delete;

private:
    Together* many_;
    bool before_;
};

}  // namespace lightfoot
