// Where the journal lives: what the core needs from outside, and nothing that it could compute.
// One process owns a store; one writer uses it, from one thread. Reading for people goes through
// ports/reader.h, which may be used from many threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/digest.h"
#include "engine/base/key.h"
#include "engine/base/result.h"
#include "engine/projection/changes.h"

namespace cauce {

struct StoreError {
  std::string message{};
};

// One line of the journal: a command that was done, and its events.
struct StoredRecord {
  std::uint64_t position = 0;  // From 1, without gaps.
  std::optional<ProcessInstanceKey> instance{};  // At most one instance a record.
  std::string json{};          // Canonical (RFC 8785), as it was committed.
  bool operator==(const StoredRecord&) const = default;
};

// A value that a record commits to. Erasing one deletes its row; the journal still verifies.
struct StoredValue {
  std::uint64_t position = 0;  // Of the record.
  std::uint32_t ordinal = 0;   // From 0, counted within the record.
  std::optional<ProcessInstanceKey> instance{};
  std::array<std::uint8_t, 16> salt{};
  std::string content{};       // As value/stored.h writes it.
  bool operator==(const StoredValue&) const = default;
};

// The bytes of a deployed resource.
struct StoredContent {
  Digest digest{};
  std::string bytes{};
};

struct Batch {
  std::vector<StoredRecord> records{};  // Positions follow on the store's last.
  std::vector<StoredValue> values{};
  std::vector<StoredContent> contents{};
  Changes changes{};
};

class Store {
 public:
  virtual ~Store() = default;

  // All or nothing, and on disk when it returns. After an error the store must not be used on.
  virtual Result<Done, StoreError> commit(const Batch& batch) = 0;

  // Records from `from` on, in order, at most `max`; their values with them.
  struct Slice {
    std::vector<StoredRecord> records{};
    std::vector<StoredValue> values{};
  };
  virtual Slice read_journal(std::uint64_t from, std::size_t max) = 0;
  // All records of one instance, in order.
  virtual Slice read_instance(ProcessInstanceKey instance) = 0;
  virtual std::optional<std::string> read_content(const Digest& digest) = 0;
  virtual std::uint64_t last_position() = 0;

  // Empties every projected table. The next commits fill them again.
  virtual Result<Done, StoreError> drop_rows() = 0;
};

}  // namespace cauce
