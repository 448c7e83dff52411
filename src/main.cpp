#include "cli/command.hpp"

int main(int argc, char** argv) { return lightfoot::run_command(argc, argv); }
