#include "errors.h"

namespace codebench {

namespace {
thread_local std::string last_error;
}

void set_last_error(std::string message) {
  last_error = std::move(message);
}

}  // namespace codebench

/// The message of this thread's last failure; valid until its next one.
CB_EXPORT const char* cb_last_error() {
  return codebench::last_error.c_str();
}
