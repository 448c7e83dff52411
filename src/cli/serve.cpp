#include "cli/serve.hpp"

#include "cli/house.hpp"
#include "cli/log.hpp"
#include "cli/port.hpp"
#include "cli/practice_programmes.hpp"
#include "cli/programme_timer.hpp"
#include "cli/programmes.hpp"
#include "domain/throttle.hpp"
#include "store/view_note.hpp"
#include "web/dispatch.hpp"
#include "web/finder.hpp"
#include "web/jobs.hpp"
#include "web/programmes.hpp"
#include "web/server.hpp"
#include "web/sector_names.hpp"

#include <spdlog/spdlog.h>

#include <csignal>
#include <malloc.h>
#include <thread>

namespace lightfoot {

namespace {

AppSettings app_settings(const Settings& settings) {
    AppSettings app;
    app.operator_name = settings.operator_name;
    app.base_url = base_url_of(settings);
    app.iati_organisation = settings.iati_organisation;
    app.practice_mode = settings.practice;
    app.metrics_from_anywhere = settings.metrics_from_anywhere;
    app.trusted_proxies = settings.trusted_proxies;
    app.secure_cookies = settings.secure_cookies;
    if (settings.log_requests)
        app.log = settings.log_format == LogFormat::json ? RequestLog::Form::json : RequestLog::Form::words;
    app.reads_inline = settings.database_url.empty();
    return app;
}

// A connection to PostgreSQL costs as much as ten visits, the embedded data base's next to nothing.
std::jthread open_readers_aside(const Settings& settings, Store& store) {
    if (settings.database_url.empty()) return {};
    const auto many = int(ServerSettings{}.pool_threads + asking_threads({}));
    return std::jthread([&store, many] { store.open_readers(many); });
}

// The practice ground: made where there is none, its accounts shown on the sign-in page.
Result<PracticeWorld> practice_world(const Settings& settings, const ReferenceData& data, Store& store,
                                     PasswordHasher& passwords, Time now) {
    PracticeWorld world;
    if (!settings.practice) return world;
    const auto records = TRY(read_records(embedded_files(), Space::practice, date_of(now)));
    for (const auto& [account, password] : records.accounts)
        world.logins.push_back(
            {account.email, password, account.institution.text(), account.deputy, account.role});
    const bool there =
        store.read([](Session& session) { return installation_value(session, "practice").has_value(); });
    if (!there) {
        const auto seed = TRY(make_seed(data, Space::practice, date_of(now), passwords));
        TRY(make_practice(store, seed, now));
    }
    world.reset = [&data, &passwords](Store& store, Time now) -> Result<void> {
        const auto seed = TRY(make_seed(data, Space::practice, date_of(now), passwords));
        return reset_practice(store, seed, now);
    };
    return world;
}

// Programmes are a help and no condition: what goes wrong with them is in the log, and all else goes on.
ProgrammeFolders programme_folders(const Settings& settings, const ReferenceData& data, const Tagger& tagger,
                                   Time now) {
    ProgrammeFolders folders{programmes_folder(settings), {}};
    if (!settings.practice) return folders;
    folders.practice = practice_programmes_folder(settings);
    if (const auto made = make_practice_programmes(folders.practice, data, tagger, now); !made)
        spdlog::error("the practice programmes are not up to date: {}",
                      plain_languages().words("en").text(made.error().message));
    return folders;
}

UpdateClock update_clock(const Settings& settings, const ReferenceData& data) {
    return {update_rhythm(settings.programmes_update).value_or(UpdateRhythm::after_first),
            settings.programmes_hour, data.procedure.zone};
}

// One line for whoever has just begun: how to get the world's programmes, where there are none.
void say_how_to_get_programmes(const Settings& settings) {
    if (current_number(programmes_folder(settings)) != 0 || !settings.iati_folder.empty()) return;
    spdlog::info("{}", plain_languages().words("en").text(
                           {settings.practice ? "programmes.only_practice" : "programmes.none_here",
                            {{"command", "lightfoot programmes update --data " + settings.data_dir}}}));
}

// Signals are taken by one thread that waits for them, so that stopping is ordinary code.
void obey_signals(Server& server, sigset_t& signals) {
    std::thread([&server, &signals] {
        for (int signal = 0; sigwait(&signals, &signal) == 0;) {
            if (signal != SIGHUP) break;
            const auto renewed = server.renew_tls();
            if (renewed)
                spdlog::info("read the certificate anew");
            else
                spdlog::error("the certificate was not read anew, the old one stays: {}",
                              plain_languages().words("en").text(renewed.error().message));
        }
        spdlog::info("stopping: finishing the answers under way");
        server.stop();
    }).detach();
}

sigset_t take_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    for (int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signals;
}

ServerSettings server_settings(const Settings& settings) {
    ServerSettings listening;
    listening.address = settings.address;
    listening.port = settings.port;
    listening.tls_certificate = settings.tls_certificate;
    listening.tls_key = settings.tls_key;
    return listening;
}

Result<int> serve_until_stopped(const Settings& settings) {
    static sigset_t signals = take_signals();
    const Time now = read_clock();
    TRY(understood(settings));
    write_log_as(settings.log_format);
    TRY(check_tls(server_settings(settings)));
    TRY(check_port(settings.address, settings.port));
    TRY(prepare_data_folder(settings, DataFolder::make));
    const auto data = TRY(ReferenceData::read(settings));
    Secrets secrets{TRY(InstallationKey::open(settings.data_dir + "/secret.key")), PasswordHasher()};
    const auto store = TRY(open_store(settings, data, secrets.passwords, now));
    const auto opening = open_readers_aside(settings, *store);
    const auto practice = TRY(practice_world(settings, data, *store, secrets.passwords, now));
    const auto sectors = TRY(Sectors::read(embedded("data/sectors/sectors.tsv")));
    const RecordNames record_names(data.vocabulary, data.places);
    const SectorNames names(record_names, sectors);
    const Languages languages(names);
    const Tagger tagger(data.vocabulary);
    Finder finder(*store, data.vocabulary, tagger, data.places);
    store->on_change([&finder](std::span<const Changed> changes) { finder.changed(changes); });
    finder.load();
    Programmes programmes(programme_folders(settings, data, tagger, now), data.vocabulary, tagger,
                          data.places);
    const ProgrammeImport importing(settings, data, tagger);
    ViewNotes views(*store);
    Throttle throttle(random_bytes(16));
    App app{app_settings(settings),
            *store,
            data.vocabulary,
            data.places,
            languages,
            finder,
            views,
            throttle,
            secrets,
            practice,
            data.procedure,
            data.letters,
            data.manual,
            data.freshness};
    app.programmes = &programmes;
    const auto mailer = make_mailer(
        {settings.smtp_server, settings.smtp_user, settings.smtp_password, false, ""}, settings.data_dir);
    programmes.set_clock(update_clock(settings, data));
    const ProgrammeTimer timer(settings, programmes.clock(), *store);
    Jobs jobs(app, *mailer, settings.mail_from, settings.mail_folder);
    Dispatcher dispatcher(app);
    Server server(server_settings(settings), dispatcher.handler());
    obey_signals(server, signals);
    malloc_trim(0);  // what reading the data took is given back
    spdlog::info("Lightfoot serves on {}://localhost:{}{}",
                 settings.tls_certificate.empty() ? "http" : "https", server.port(),
                 settings.practice ? " with a practice ground" : "");
    say_how_to_get_programmes(settings);
    server.run();
    jobs.stop();
    views.flush(read_clock());
    spdlog::info("stopped");
    return 0;
}

}  // namespace

int serve(const Settings& settings) {
    try {
        const auto served = serve_until_stopped(settings);
        return served ? *served : report(served.error(), {}, settings.language);
    } catch (const std::exception& broken) {
        spdlog::error("cannot serve: {}", broken.what());
        return 7;
    }
}

}  // namespace lightfoot
