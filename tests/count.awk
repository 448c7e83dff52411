# Counts one suite's log: GoogleTest's lines, "ok …" / "not ok …" / "skip … # why" of our own programs, or, where there
# is neither, the exit code as one test. Prints "N passed, N failed, N skipped"; failures go to the screen.
/^\[       OK \]/ || /^ok / { passed++ }
/^\[  FAILED  \] .*\([0-9]+ ms\)$/ || /^not ok / { failed++; bad = bad "\n      " $0 }
/^\[  SKIPPED \] .*\([0-9]+ ms\)$/ || /^skip / { skipped++ }
{ last = $0; if (NR > 1) tail = tail "\n      " $0 }
END {
  if (!passed && !failed && !skipped) { if (code == 0) passed = 1; else { failed = 1; bad = tail } }
  else if (code != 0 && !failed) { failed++; bad = "\n      " suite " ended with code " code ": " last }
  printf "%d passed, %d failed, %d skipped", passed, failed, skipped
  if (bad) printf "%s", substr(bad, 1, 6000) > "/dev/stderr"
  printf "\n"
}
