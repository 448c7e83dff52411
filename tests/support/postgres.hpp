#pragma once
// A PostgreSQL server of the tests' own: made in a temporary folder, reached by a socket in it, gone at the
// end. Where LIGHTFOOT_TEST_DATABASE_URL names a server (user may create data bases), that one is used.

#include "store/session.hpp"
#include "support/folder.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

namespace lightfoot::testing {

class Postgres {
public:
    // The address of an empty data base; nothing where no PostgreSQL is installed. What an earlier call
    // left in it is gone.
    static std::optional<std::string> empty_database() {
        static Postgres server;
        if (server.address_.empty()) return std::nullopt;
        const auto address = server.address_of(server.name_);
        if (!server.made_ && !run_sql(server.address_, "CREATE DATABASE " + server.name_))
            return std::nullopt;
        server.made_ = true;
        const auto session = Session::open_postgres(address, false);
        session->run("DROP SCHEMA public CASCADE");
        session->run("CREATE SCHEMA public");
        return address;
    }

private:
    Postgres() {
        if (const char* given = std::getenv("LIGHTFOOT_TEST_DATABASE_URL"); given && *given) {
            address_ = given;
            return;
        }
        const std::string programs = find_programs();
        if (programs.empty()) return;
        folder_.emplace("postgres");
        const std::string& folder = folder_->path;
        if (geteuid() == 0) as_user_ = "runuser -u postgres -- ";
        if (geteuid() == 0) shell("chown postgres " + folder);
        shell(as_user_ + programs + "/initdb -D " + folder + "/data -U lightfoot -A trust -E UTF8 "
              "--locale=C --no-sync");
        stop_ = as_user_ + programs + "/pg_ctl -D " + folder + "/data -m immediate stop";
        const bool started = shell(as_user_ + programs + "/pg_ctl -D " + folder + "/data -w -l " + folder +
                                   "/log -o \"-k " + folder + " -c listen_addresses='' -c fsync=off\" start");
        if (started) address_ = "postgresql:///postgres?host=" + folder + "&user=lightfoot";
    }

    ~Postgres() {
        if (made_) run_sql(address_, "DROP DATABASE " + name_);
        if (folder_) shell(stop_);
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
    static bool run_sql(const std::string& address, const std::string& sql) {
        return shell("psql -q '" + address + "' -c '" + sql + "'");
    }

    std::string address_of(const std::string& database) const {
        const auto options = address_.find('?');
        const auto name = address_.find_last_of('/', options);
        return address_.substr(0, name + 1) + database +
               (options == std::string::npos ? "" : address_.substr(options));
    }

    const std::string name_ = "lightfoot_test_" + std::to_string(getpid());
    bool made_ = false;
    std::string address_, as_user_, stop_;
    std::optional<Folder> folder_;
};

}  // namespace lightfoot::testing
