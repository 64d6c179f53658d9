// One process owns a database. The lock is the operating system's, on `FILE.lock` beside the
// database, so that it ends with the process, however that ends; the file says who holds it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <sys/types.h>

#include "engine/base/instant.h"
#include "engine/base/result.h"

namespace cauce::sqlite {

class OwnerLock {
 public:
  // The error says who has the database, or why the lock cannot be taken.
  struct Refusal {
    bool owned = false;  // By another process, or by this one a second time.
    std::string message;
  };
  static Result<OwnerLock, Refusal> take(const std::filesystem::path& database);

  OwnerLock(OwnerLock&& other) noexcept;
  OwnerLock& operator=(OwnerLock&& other) noexcept;
  ~OwnerLock();

  // Tells those who find the database owned where its owner listens.
  void announce(std::string_view address);

 private:
  OwnerLock(int descriptor, std::filesystem::path file);
  void write_down() const;
  void release() noexcept;

  int descriptor_ = -1;
  std::filesystem::path file_;
  Instant since_{};
  std::string address_;
};

}  // namespace cauce::sqlite
