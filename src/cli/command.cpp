#include "cli/command.hpp"

#include "cli/serve.hpp"

#include <CLI/CLI.hpp>

namespace lightfoot {

int run_command(int argc, char** argv) {
    Settings settings = settings_from_environment();
    CLI::App app("Lightfoot: a clearinghouse for assistance under resolution 1540 (2004)");
    app.require_subcommand(1);
    int code = 0;
    auto* serve_command = app.add_subcommand("serve", "Serve pages and API until told to stop");
    serve_command->add_option("--data", settings.data_dir, "folder of the data");
    serve_command->add_option("--port", settings.port, "port to listen on");
    serve_command->add_option("--address", settings.address, "address to listen on");
    serve_command->add_option("--operator", settings.operator_name, "whose service this is, as every page says");
    serve_command->add_option("--vocabulary", settings.vocabulary_dir, "folder of .toml files instead of the built-in vocabulary");
    serve_command->add_flag("!--no-practice", settings.practice, "without a practice ground");
    serve_command->callback([&] { code = serve(settings); });
    CLI11_PARSE(app, argc, argv);
    return code;
}

}  // namespace lightfoot
