#pragma once
// What the server does by itself, on one thread: runs the clocks of the procedure, sends and takes mail,
// raises alerts, drafts letters that are due, keeps records fresh, writes down who looked, forgets what has
// expired.

#include "mail/mailer.hpp"
#include "store/outbox.hpp"
#include "web/app.hpp"

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace lightfoot {

class Jobs {
public:
    // `mail_folder`: a maildir with mail that came in; empty: none is taken.
    Jobs(App& app, Mailer& mailer, std::string mail_from, std::string mail_folder = {});
    ~Jobs();
    void stop();

private:
    void run();
    void tell_and_ask(Time now);  // providers of what was circulated; States the question after a year
    void send_mail(Time now);
    void take_mail(Time now);
    void draft_letters(Time now);  // where something has changed, and every hour
    void keep_records_fresh(Time now);
    void run_clocks(Time now);
    void decide_figures(Time now);  // once a quarter
    void alert(Time now);           // of what nobody's act tells, where something has changed and every hour
    void send(const OutboxEntry& entry, Time now);

    App& app_;
    Mailer& mailer_;
    const std::string mail_from_, mail_folder_;
    std::int64_t drafted_at_entry_ = -1;  // of the ledger, when letters were last drafted
    Time drafted_;
    std::int64_t alerted_at_entry_ = -1;  // of the ledger, when alerts were last raised
    Time alerted_, raised_;
    Time asked_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace lightfoot
