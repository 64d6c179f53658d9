#include "adapters/sqlite/owner_lock.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace cauce::sqlite {
namespace {

constexpr mode_t readable_by_all = 0644;

std::string error_text(int error) { return std::generic_category().message(error); }

Instant now() {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return Instant{std::chrono::duration_cast<std::chrono::milliseconds>(since_epoch).count()};
}

// What the owner wrote down, on one line: "pid 7, host office, since 2026-11-02T12:00:00.000Z".
std::string read_owner(int descriptor) {
  std::array<char, 1024> text{};
  const ssize_t size = pread(descriptor, text.data(), text.size(), 0);
  std::string line;
  for (ssize_t i = 0; i < size; ++i) {
    const char c = text[static_cast<std::size_t>(i)];
    if (c == '\n')
      line += ", ";
    else if (static_cast<unsigned char>(c) >= 0x20)
      line += c;
  }
  while (line.ends_with(", ")) line.resize(line.size() - 2);
  return line.empty() ? "a process that has not yet said who it is" : "the process with " + line;
}

// False when the file was removed, and perhaps made anew, between opening and locking it.
bool is_still(int descriptor, const std::filesystem::path& file) {
  struct stat locked{};
  struct stat named{};
  return fstat(descriptor, &locked) == 0 && stat(file.c_str(), &named) == 0 &&
         locked.st_ino == named.st_ino && locked.st_dev == named.st_dev;
}

}  // namespace

Result<OwnerLock, OwnerLock::Refusal> OwnerLock::take(const std::filesystem::path& database) {
  std::error_code ignored;
  // Two names of one file have one lock.
  std::filesystem::path file = std::filesystem::weakly_canonical(database, ignored);
  if (ignored || file.empty()) file = database;
  file += ".lock";
  for (;;) {
    const int descriptor = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, readable_by_all);
    if (descriptor < 0)
      return Failure{Refusal{
          false, "the lock file " + file.string() + " cannot be opened: " + error_text(errno)}};
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
      const int error = errno;
      const std::string owner = read_owner(descriptor);
      close(descriptor);
      if (error == EINTR) continue;
      if (error != EWOULDBLOCK)
        return Failure{Refusal{
            false, "the lock file " + file.string() + " cannot be locked: " + error_text(error)}};
      return Failure{Refusal{
          true, database.string() + " is in use by " + owner + "; one process owns a database"}};
    }
    if (!is_still(descriptor, file)) {
      close(descriptor);
      continue;
    }
    OwnerLock lock(descriptor, std::move(file));
    lock.since_ = now();
    lock.write_down();
    return lock;
  }
}

OwnerLock::OwnerLock(int descriptor, std::filesystem::path file)
    : descriptor_(descriptor), file_(std::move(file)) {}

OwnerLock::OwnerLock(OwnerLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      file_(std::move(other.file_)),
      since_(other.since_),
      address_(std::move(other.address_)) {}

OwnerLock& OwnerLock::operator=(OwnerLock&& other) noexcept {
  if (this == &other) return *this;
  release();
  descriptor_ = std::exchange(other.descriptor_, -1);
  file_ = std::move(other.file_);
  since_ = other.since_;
  address_ = std::move(other.address_);
  return *this;
}

OwnerLock::~OwnerLock() { release(); }

void OwnerLock::announce(std::string_view address) {
  address_ = address;
  write_down();
}

void OwnerLock::write_down() const {
  std::array<char, 256> host{};
  if (gethostname(host.data(), host.size() - 1) != 0) host[0] = '?';
  std::string text = "pid " + std::to_string(getpid()) + "\nhost " + host.data() + "\nsince " +
                     to_string(since_) + "\n";
  if (!address_.empty()) text += "listening on " + address_ + "\n";
  // The lock holds without these words, too: a full disk only makes it say less.
  if (ftruncate(descriptor_, 0) != 0) return;
  [[maybe_unused]] const ssize_t written = pwrite(descriptor_, text.data(), text.size(), 0);
}

void OwnerLock::release() noexcept {
  if (descriptor_ < 0) return;
  unlink(file_.c_str());
  close(descriptor_);
  descriptor_ = -1;
}

}  // namespace cauce::sqlite
