// IANA time zones, from the system's tzdata, right after the last transition listed there too
// (the POSIX rule in the file's footer, RFC 8536 3.3). zone.cpp is the one file that includes the
// zone library, and the one file of the engine that reads files: tzdata is a table of constants
// that happens to be kept outside of the program, not the outside.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/instant.h"

namespace cauce {

// Interned and immutable: two zones are the same when their addresses are. Safe to use from
// several threads.
class Zone {
 public:
  static const Zone& utc();  // Its name is "Z".
  // By IANA name ("America/Santiago"), "Z" or a fixed offset ("+01:00", "-02:45:55", at most 18
  // hours). An offset of zero is utc(). Null when there is none.
  static const Zone* find(std::string_view name);
  // Null when it is beyond 18 hours.
  static const Zone* fixed(std::int32_t offset_seconds);

  const std::string& name() const;
  bool is_fixed() const;  // An offset, not a place.
  std::int32_t offset_seconds(Instant at) const;  // Local time minus UTC.

  // The instant of a local date and time, given as milliseconds since 1970-01-01T00:00 local.
  // In a gap (clocks go forward) the time is shifted by the gap's length, as 00:30 becomes 01:30.
  // In an overlap the earlier of the two instants is meant. (RFC 5545, 3.3.5.)
  Instant from_local(std::int64_t local_ms) const;
  std::int64_t to_local(Instant at) const;

  // The same in seconds, for times whose milliseconds 64 bits do not hold.
  std::int32_t offset_at(std::int64_t utc_seconds) const;
  std::int64_t local_to_utc(std::int64_t local_seconds) const;

  Zone(const Zone&) = delete;
  Zone& operator=(const Zone&) = delete;

  struct Rules;
  ~Zone();

 private:
  explicit Zone(std::unique_ptr<const Rules> rules);
  friend struct ZoneTable;
  std::unique_ptr<const Rules> rules_;
};

}  // namespace cauce
