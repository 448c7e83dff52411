#pragma once
// The command line: lightfoot serve|match|import|export|ledger|user|backup|evaluate …

namespace lightfoot {

int run_command(int argc, char** argv);  // the exit code

}  // namespace lightfoot
