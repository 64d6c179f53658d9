// The Reader on SQLite. Connections are kept in a pool: a reader borrows one and gives it back.
// A database that cannot be read has no answer in the interface: then the process stops.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include "adapters/sqlite/connection.h"
#include "engine/ports/reader.h"

namespace cauce::sqlite {

class ReaderPool {
 public:
  ReaderPool(std::filesystem::path file, const Tuning& tuning);

  // Throws SQLite::Exception.
  std::unique_ptr<Connection> borrow();
  void give_back(std::unique_ptr<Connection> connection);

 private:
  std::filesystem::path file_;
  Tuning tuning_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Connection>> idle_;
};

// The pool must outlive the reader. Throws SQLite::Exception.
std::unique_ptr<Reader> make_reader(ReaderPool& pool);

}  // namespace cauce::sqlite
