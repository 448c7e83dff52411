#include "web/jobs.hpp"

#include "mail/notice.hpp"
#include "store/alert.hpp"
#include "store/component_work.hpp"
#include "store/figures.hpp"
#include "store/mail_in.hpp"
#include "store/outbox.hpp"
#include "store/sign_in.hpp"
#include "store/upkeep.hpp"
#include "store/view_note.hpp"
#include "store/work_procedure.hpp"
#include "web/alert_sight.hpp"
#include "web/alert_work.hpp"
#include "web/handlers/case_common.hpp"
#include "web/letter_drafts.hpp"
#include "web/mailroom.hpp"

#include <spdlog/spdlog.h>

#include <chrono>

namespace lightfoot {

namespace {

constexpr std::size_t mails_at_once = 20;
constexpr auto pause_between = std::chrono::seconds(5);
constexpr std::int64_t flush_every_seconds = 60, keep_every_seconds = 3600, forget_every_seconds = 24 * 3600,
                       draft_every_seconds = 3600, ask_every_seconds = 3600, alert_every_seconds = 3600,
                       alert_pause_seconds = 60;
constexpr std::int64_t clocks_every_seconds = 60, figures_every_seconds = 600;

}  // namespace

Jobs::Jobs(App& app, Mailer& mailer, std::string mail_from, std::string mail_folder)
    : app_(app),
      mailer_(mailer),
      mail_from_(std::move(mail_from)),
      mail_folder_(std::move(mail_folder)),
      thread_([this] { run(); }) {}

Jobs::~Jobs() { stop(); }

void Jobs::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Jobs::run() {
    Time flushed, kept, forgotten, clocked, figured;
    for (std::unique_lock lock(mutex_); !stopping_;
         wake_.wait_for(lock, pause_between, [this] { return stopping_; })) {
        lock.unlock();
        const Time now = read_clock();
        try {
            tell_and_ask(now);
            alert(now);
            send_mail(now);
            take_mail(now);
            draft_letters(now);
            if (now.seconds - flushed.seconds >= flush_every_seconds) app_.views.flush(flushed = now);
            if (now.seconds - kept.seconds >= keep_every_seconds) keep_records_fresh(kept = now);
            if (now.seconds - clocked.seconds >= clocks_every_seconds) run_clocks(clocked = now);
            if (now.seconds - figured.seconds >= figures_every_seconds) decide_figures(figured = now);
            if (now.seconds - forgotten.seconds >= forget_every_seconds)
                (void)forget_old(app_.store, forgotten = now), (void)forget_alerts(app_.store, now);
        } catch (const std::exception& broken) {
            spdlog::warn("a job failed and is tried again: {}", broken.what());
        }
        lock.lock();
    }
}

void Jobs::draft_letters(Time now) {
    const auto entry = app_.store.generation();
    if (entry == drafted_at_entry_ && now.seconds - drafted_.seconds < draft_every_seconds) return;
    if (const auto drafted = draft_due_letters(app_, now)) spdlog::info("drafted {} letters", drafted);
    drafted_at_entry_ = entry;
    drafted_ = now;
}

void Jobs::keep_records_fresh(Time now) {
    const auto run = keep_fresh(app_.store, app_.secrets.key, app_.freshness, now);
    if (!run) return spdlog::warn("records could not be kept fresh: {}", run.error().detail);
    if (*run != UpkeepRun{})
        spdlog::info("{} reminders in {} mails, {} records hidden", run->reminded, run->mails, run->hidden);
}

void Jobs::take_mail(Time now) {
    if (mail_folder_.empty()) return;
    const Mailroom room{app_.store, app_.secrets.key, mail_from_, reply_handlers(),
                        FormDesk{app_.finder, app_.vocabulary}};
    const auto taken = room.take_folder(mail_folder_, mails_at_once, now);
    if (!taken) spdlog::warn("mail could not be taken in: {}", taken.error().detail);
}

void Jobs::run_clocks(Time now) {
    const auto taken = take_due_steps(app_.store, app_.procedure, now);
    if (!taken) return spdlog::warn("the clocks stand still: {}", taken.error().detail);
    for (const auto& step : *taken) spdlog::info("request {}: {}", step.request.text(), step.verb);
}

void Jobs::decide_figures(Time now) {
    const auto published = publish_figures(app_.store, app_.procedure.zone, now);
    if (!published) return spdlog::warn("figures were not decided: {}", published.error().detail);
    if (*published > 0) spdlog::info("figures over {} populations were published", *published);
}

void Jobs::alert(Time now) {
    if (now.seconds - alerted_.seconds < alert_pause_seconds) return;
    alerted_ = now;
    const auto entry = app_.store.generation();
    if (entry != alerted_at_entry_ || now.seconds - raised_.seconds >= alert_every_seconds) {
        const auto raised = raise_alerts(app_, now);
        if (!raised) return spdlog::warn("alerts could not be raised: {}", raised.error().detail);
        alerted_at_entry_ = entry, raised_ = now;
    }
    const auto mails = send_digests(app_.store, app_.secrets.key, app_.procedure.zone, now);
    if (!mails) return spdlog::warn("alerts could not be gathered: {}", mails.error().detail);
    if (*mails > 0) spdlog::info("{} mails gather alerts", *mails);
}

void Jobs::tell_and_ask(Time now) {
    const CaseDesk desk{app_.store, app_.secrets.key, case_reply_token};
    (void)tell_of_circulated(desk, now, concerns_of(app_, now));
    if (now.seconds - asked_.seconds >= ask_every_seconds) {
        (void)ask_follow_ups(desk, now);
        if (const auto told = remind_hosts(desk, asked_ = now); !told)
            spdlog::warn("hosts were not reminded: {}", told.error().detail);
    }
}

void Jobs::send_mail(Time now) {
    const auto entries = take_from_outbox(app_.store, app_.secrets.key, mails_at_once, now);
    if (!entries) return;
    for (auto entry : *entries) {
        // What nobody may see any more is not said: the mail is put away.
        if (complete_notice(app_, entry, now))
            send(entry, now);
        else if (const auto noted = note_sent(app_.store, entry.id, now); !noted)
            spdlog::warn("the outbox could not be written: {}", noted.error().detail);
    }
}

void Jobs::send(const OutboxEntry& entry, Time now) {
    const Sender sender{{mail_from_, "Lightfoot"}, app_.settings.operator_name, app_.settings.base_url};
    const auto& words = app_.languages.words(entry.notice.language);
    const auto sent =
        mailer_.send(compose(entry.notice, words, sender, "notice-" + std::to_string(entry.id), now));
    // An address that is refused for good bounces without a report.
    if (!sent && sent.error().kind == ErrorKind::invalid)
        (void)mark_bouncing(app_.store, entry.id, sent.error().detail, now);
    const auto noted = sent ? note_sent(app_.store, entry.id, now)
                            : note_not_sent(app_.store, entry, sent.error().kind == ErrorKind::invalid, now);
    if (!sent) spdlog::warn("a mail was not sent: {}", sent.error().detail);
    if (!noted) spdlog::warn("the outbox could not be written: {}", noted.error().detail);
}

}  // namespace lightfoot
