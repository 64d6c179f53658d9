// A body that goes on as long as there is something to tell, and somebody to tell it to.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace cauce {
class Reader;
}

namespace cauce::http {

struct Live {
  // Appends what is to be told now, which may be nothing; false: it is over. Runs on a thread of
  // the server.
  std::function<bool(Reader& reader, std::string& piece)> tell{};
  // Asked again when it rings, from any thread, until what it gives is dropped; but not sooner than
  // `rest` after the last time, so that what comes together is told together.
  std::function<std::shared_ptr<void>(std::function<void()> ring)> watch{};
  std::chrono::milliseconds rest{300};
  std::chrono::milliseconds at_most{15'000};  // And after so long, whether it rang or not.
};

}  // namespace cauce::http
