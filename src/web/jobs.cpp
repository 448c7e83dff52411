#include "web/jobs.hpp"

#include "mail/notice.hpp"
#include "store/mail_in.hpp"
#include "store/outbox.hpp"
#include "store/sign_in.hpp"
#include "store/view_note.hpp"
#include "web/handlers/case_common.hpp"
#include "web/mailroom.hpp"

#include <spdlog/spdlog.h>

#include <chrono>

namespace lightfoot {

namespace {

constexpr std::size_t mails_at_once = 20;
constexpr auto pause_between = std::chrono::seconds(5);
constexpr std::int64_t flush_every_seconds = 60, forget_every_seconds = 24 * 3600,
                       ask_every_seconds = 3600;

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
    Time flushed, forgotten;
    for (std::unique_lock lock(mutex_); !stopping_;
         wake_.wait_for(lock, pause_between, [this] { return stopping_; })) {
        lock.unlock();
        const Time now = read_clock();
        try {
            tell_and_ask(now);
            send_mail(now);
            take_mail(now);
            if (now.seconds - flushed.seconds >= flush_every_seconds) app_.views.flush(flushed = now);
            if (now.seconds - forgotten.seconds >= forget_every_seconds)
                (void)forget_old(app_.store, forgotten = now);
        } catch (const std::exception& broken) {
            spdlog::warn("a job failed and is tried again: {}", broken.what());
        }
        lock.lock();
    }
}

void Jobs::take_mail(Time now) {
    if (mail_folder_.empty()) return;
    const Mailroom room{app_.store, app_.secrets.key, mail_from_};
    const auto taken = room.take_folder(mail_folder_, mails_at_once, now);
    if (!taken) spdlog::warn("mail could not be taken in: {}", taken.error().detail);
}

void Jobs::tell_and_ask(Time now) {
    const CaseDesk desk{app_.store, app_.secrets.key, case_reply_token};
    (void)tell_of_circulated(desk, now);
    if (now.seconds - asked_.seconds >= ask_every_seconds) (void)ask_follow_ups(desk, asked_ = now);
}

void Jobs::send_mail(Time now) {
    const auto entries = take_from_outbox(app_.store, app_.secrets.key, mails_at_once, now);
    if (!entries) return;
    const Sender sender{{mail_from_, "Lightfoot"}, app_.settings.operator_name, app_.settings.base_url};
    for (const auto& entry : *entries) {
        const auto& words = app_.languages.words(entry.notice.language);
        const auto sent =
            mailer_.send(compose(entry.notice, words, sender, "notice-" + std::to_string(entry.id), now));
        // An address that is refused for good bounces without a report.
        if (!sent && sent.error().kind == ErrorKind::invalid)
            (void)mark_bouncing(app_.store, entry.id, sent.error().detail, now);
        const auto noted =
            sent ? note_sent(app_.store, entry.id, now)
                 : note_not_sent(app_.store, entry, sent.error().kind == ErrorKind::invalid, now);
        if (!sent) spdlog::warn("a mail was not sent: {}", sent.error().detail);
        if (!noted) spdlog::warn("the outbox could not be written: {}", noted.error().detail);
    }
}

}  // namespace lightfoot
