// No C++ exception crosses the boundary: a function that can fail runs its body in `guarded`,
// returns a code, and leaves the message for cb_last_error (one per thread).
#pragma once

#include <c10/util/Exception.h>

#include <exception>
#include <string>

#define CB_EXPORT extern "C" __attribute__((visibility("default")))

namespace codebench {

void set_last_error(std::string message);

/// Runs `body`; 0 when it returns, -1 when it throws (the message is then kept for cb_last_error).
template <class Body>
int guarded(Body&& body) noexcept {
  try {
    body();
    return 0;
  } catch (const c10::Error& error) {
    set_last_error(error.what_without_backtrace());
  } catch (const std::exception& error) {
    set_last_error(error.what());
  } catch (...) {
    set_last_error("an exception of an unknown type");
  }
  return -1;
}

}  // namespace codebench
