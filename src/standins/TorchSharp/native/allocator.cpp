// A caching CPU allocator.
//
// Training allocates and frees the same sizes again and again. glibc gives large blocks back to the
// system (and takes page faults to get them again) or, worse, fragments until the resident set grows
// without bound. Here a freed block goes to the free list of its size class and the next tensor of
// that class takes it. When the lists hold more than the cap, everything in them is given back.
#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>

#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <mutex>
#include <new>
#include <vector>

#include "errors.h"

namespace {

constexpr size_t kAlignment = 64;
constexpr size_t kHugePage = size_t{1} << 21;
constexpr size_t kLargestCached = size_t{1} << 32;
constexpr int kStepsPerDoubling = 4;
constexpr int kClasses = 40 * kStepsPerDoubling;

/// In front of the data of each block, which must stay aligned.
struct alignas(kAlignment) Header {
  int size_class;  // -1: too large to cache
  size_t bytes;    // of the whole block, header included
};

/// Sizes 2^k * (4, 5, 6, 7) / 4: at most a quarter of a block is wasted.
int size_class(size_t bytes, size_t& rounded) {
  size_t step = kAlignment;
  int index = 0;
  while (bytes > step * 2 * kStepsPerDoubling) {
    step *= 2;
    index += kStepsPerDoubling;
  }
  const size_t steps = (bytes + step - 1) / step;
  rounded = steps * step;
  return index + static_cast<int>(steps);
}

class CachingAllocator final : public c10::Allocator {
 public:
  CachingAllocator() {
    const size_t memory = static_cast<size_t>(sysconf(_SC_PHYS_PAGES)) * static_cast<size_t>(sysconf(_SC_PAGESIZE));
    const char* megabytes = std::getenv("CODEBENCH_TORCH_CACHE_MB");
    cap_ = megabytes != nullptr ? std::strtoull(megabytes, nullptr, 10) << 20 : memory / 8;
  }

  c10::DataPtr allocate(size_t bytes) const override {
    if (bytes == 0) {
      return {nullptr, nullptr, &release, c10::Device(c10::DeviceType::CPU)};
    }
    Header* block = const_cast<CachingAllocator*>(this)->take(bytes + sizeof(Header));
    return {block + 1, block + 1, &release, c10::Device(c10::DeviceType::CPU)};
  }

  c10::DeleterFnPtr raw_deleter() const override {
    return &release;
  }

  // What libtorch 2 asks of an allocator beside.
  void copy_data(void* target, const void* source, size_t bytes) const {
    std::copy_n(static_cast<const char*>(source), bytes, static_cast<char*>(target));
  }

  size_t cached_bytes() {
    std::lock_guard<std::mutex> lock(mutex_);
    return cached_;
  }

  void empty() {
    std::lock_guard<std::mutex> lock(mutex_);
    give_back();
  }

  static CachingAllocator& instance() {
    static auto* allocator = new CachingAllocator();  // tensors may outlive static destructors
    return *allocator;
  }

 private:
  static void release(void* data) {
    if (data != nullptr) {
      instance().put(static_cast<Header*>(data) - 1);
    }
  }

  Header* take(size_t bytes) {
    size_t rounded = bytes;
    const int index = bytes <= kLargestCached ? size_class(bytes, rounded) : -1;
    if (index >= 0) {
      std::lock_guard<std::mutex> lock(mutex_);
      auto& list = free_[index];
      if (!list.empty()) {
        Header* block = list.back();
        list.pop_back();
        cached_ -= block->bytes;
        return block;
      }
    }
    return fresh(index, rounded);
  }

  Header* fresh(int index, size_t bytes) {
    const bool large = bytes >= kHugePage;
    void* memory = nullptr;
    if (posix_memalign(&memory, large ? kHugePage : kAlignment, bytes) != 0) {
      empty();
      TORCH_CHECK(
          posix_memalign(&memory, kAlignment, bytes) == 0, "out of memory: a tensor needs ", bytes, " bytes more than there are");
    }
    if (large) {
      madvise(memory, bytes, MADV_HUGEPAGE);
    }
    return new (memory) Header{index, bytes};
  }

  void put(Header* block) {
    if (block->size_class < 0 || block->bytes > cap_) {
      std::free(block);
      return;
    }
    std::lock_guard<std::mutex> lock(mutex_);
    if (cached_ + block->bytes > cap_) {
      give_back();
    }
    free_[block->size_class].push_back(block);
    cached_ += block->bytes;
  }

  /// Frees every cached block; the caller holds the lock.
  void give_back() {
    for (auto& list : free_) {
      for (Header* block : list) {
        std::free(block);
      }
      list.clear();
    }
    cached_ = 0;
  }

  std::mutex mutex_;
  std::array<std::vector<Header*>, kClasses> free_;
  size_t cached_ = 0;
  size_t cap_ = 0;
};

}  // namespace

CB_EXPORT void cb_install_allocator() {
  c10::SetCPUAllocator(&CachingAllocator::instance(), 1);
}

CB_EXPORT uint64_t cb_allocator_cached_bytes() {
  return CachingAllocator::instance().cached_bytes();
}

CB_EXPORT void cb_allocator_empty() {
  CachingAllocator::instance().empty();
}
