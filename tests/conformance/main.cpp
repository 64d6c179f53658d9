// Runs the corpora of others: `conformance CORPUS DIR`, as tools/conformance does.
#include <cstring>
#include <iostream>

#include "tests/conformance/betsy/corpus.h"

int main(int argc, char** argv) {
  if (argc != 3 || std::strcmp(argv[1], "betsy") != 0) {
    std::cerr << "usage: conformance betsy DIR\n";
    return 2;
  }
  const auto count = cauce::betsy::run_corpus(argv[2], std::cout);
  if (!count.ok()) {
    std::cerr << "conformance: " << argv[2] << ": " << count.error() << '\n';
    return 2;
  }
  std::cout << count->passed << " passed, " << count->failed << " failed\n";
  return count->failed == 0 ? 0 : 1;
}
