#pragma once
// A PostgreSQL server of the tests' own: made in a temporary folder, reached by a socket in it, gone at the
// end. Where LIGHTFOOT_TEST_DATABASE_URL names a server (user may create data bases), that one is used.

#include "support/folder.hpp"

#include <libpq-fe.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace lightfoot::testing {

class Postgres {
public:
    static bool is_installed() { return !server().address_.empty(); }

    // The address of an empty data base; nothing where no PostgreSQL is installed. It is the only one that
    // there is at a time: what an earlier call of this or of the next function left in it is gone.
    static std::optional<std::string> empty_database() {
        if (!is_installed()) return std::nullopt;
        return server().make("template0");
    }

    // The same with all that `fill(address)` puts into an empty one. It is filled once in a run for each
    // `what` and copied afterwards, which takes a tenth of the time; `fill` must have closed its sessions.
    static std::optional<std::string> copy_of(const std::string& what,
                                              const std::function<void(const std::string& address)>& fill) {
        if (!is_installed()) return std::nullopt;
        auto& here = server();
        const auto kept = here.name_ + "_" + what;
        if (here.kept_.insert(kept).second) {
            fill(here.make("template0"));
            here.run("ALTER DATABASE " + here.name_ + " RENAME TO " + kept);
        }
        return here.make(kept);
    }

private:
    static Postgres& server() {
        static Postgres server;
        return server;
    }

    Postgres() {
        if (const char* given = std::getenv("LIGHTFOOT_TEST_DATABASE_URL"); given && *given) {
            address_ = given;
        } else {
            start();
        }
        if (address_.empty()) return;
        connection_.reset(PQconnectdb(address_.c_str()));
        if (PQstatus(connection_.get()) != CONNECTION_OK) fail("connecting to " + address_);
        run("SET client_min_messages = warning");
    }

    ~Postgres() {
        if (connection_) {
            drop(name_);
            for (const auto& kept : kept_) drop(kept);
        }
        connection_.reset();
        if (folder_) shell(stop_);
    }

    void start() {
        const std::string programs = find_programs();
        if (programs.empty()) return;
        folder_.emplace("postgres");
        const std::string& folder = folder_->path;
        if (geteuid() == 0) as_user_ = "runuser -u postgres -- ";
        if (geteuid() == 0) shell("chown postgres " + folder);
        shell(as_user_ + programs + "/initdb -D " + folder + "/data -U lightfoot -A trust -E UTF8 "
              "--locale=C --no-sync");
        stop_ = as_user_ + programs + "/pg_ctl -D " + folder + "/data -m immediate stop";
        // Nothing here outlives the run: what serves only to outlive a crash is switched off.
        const std::string settings =
            " -c listen_addresses='' -c fsync=off -c full_page_writes=off -c autovacuum=off -c jit=off";
        const bool started = shell(as_user_ + programs + "/pg_ctl -D " + folder + "/data -w -l " + folder +
                                   "/log -o \"-k " + folder + settings + "\" start");
        if (started) address_ = "postgresql:///postgres?host=" + folder + "&user=lightfoot";
    }

    static std::string find_programs() {
        for (const char* version : {"17", "16", "15", "14"}) {
            const std::string folder = "/usr/lib/postgresql/" + std::string(version) + "/bin";
            if (std::filesystem::exists(folder + "/initdb")) return folder;
        }
        return {};
    }

    static bool shell(const std::string& command) {
        return std::system(("cd /tmp && " + command + " >/dev/null 2>&1").c_str()) == 0;
    }

    std::string make(const std::string& like) {
        drop(name_);
        // Before 15 the files are copied in any case; by the log it takes twice as long.
        const bool may_choose = PQserverVersion(connection_.get()) >= 150'000;
        run("CREATE DATABASE " + name_ + " TEMPLATE " + like + (may_choose ? " STRATEGY file_copy" : ""));
        const auto options = address_.find('?');
        const auto name = address_.find_last_of('/', options);
        return address_.substr(0, name + 1) + name_ +
               (options == std::string::npos ? "" : address_.substr(options));
    }
    void drop(const std::string& name) { run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"); }
    void run(const std::string& sql) {
        const std::unique_ptr<PGresult, decltype(&PQclear)> answer(PQexec(connection_.get(), sql.c_str()),
                                                                   PQclear);
        if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) fail(sql);
    }
    [[noreturn]] void fail(const std::string& act) const {
        std::fprintf(stderr, "%s: %s", act.c_str(), PQerrorMessage(connection_.get()));
        std::abort();
    }

    const std::string name_ = "lightfoot_test_" + std::to_string(getpid());
    std::set<std::string> kept_;
    std::string address_, as_user_, stop_;
    std::unique_ptr<PGconn, decltype(&PQfinish)> connection_{nullptr, PQfinish};
    std::optional<Folder> folder_;
};

}  // namespace lightfoot::testing
