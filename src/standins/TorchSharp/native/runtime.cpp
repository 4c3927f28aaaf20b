// Threads, random seeds and versions.
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/CPUGeneratorImpl.h>
#include <torch/csrc/api/include/torch/version.h>

#include <mutex>

#include "errors.h"
#include "tensors.h"

using codebench::guarded;

// OpenBLAS keeps its own threads; absent when libtorch came with another BLAS.
extern "C" void openblas_set_num_threads(int count) __attribute__((weak));

CB_EXPORT int cb_threads() {
  return at::get_num_threads();
}

CB_EXPORT int cb_set_threads(int count) {
  return guarded([&] {
    at::set_num_threads(count);
    if (openblas_set_num_threads != nullptr) {
      openblas_set_num_threads(count);
    }
  });
}

/// "openblas" or "other"
CB_EXPORT const char* cb_blas() {
  return openblas_set_num_threads != nullptr ? "openblas" : "other";
}

CB_EXPORT const char* cb_version() {
  return TORCH_VERSION;
}

/// A random generator of its own, or (seed ignored) the process's default one; freed with cb_generator_free.
CB_EXPORT void* cb_generator_new(uint64_t seed, int use_default) {
  at::Generator generator = use_default != 0 ? at::detail::getDefaultCPUGenerator() : at::make_generator<at::CPUGeneratorImpl>(seed);
  return generator.unsafeReleaseGeneratorImpl();
}

CB_EXPORT void cb_generator_free(void* generator) {
  c10::intrusive_ptr<c10::GeneratorImpl>::reclaim(static_cast<c10::GeneratorImpl*>(generator));
}

CB_EXPORT void cb_generator_set_seed(void* generator, uint64_t seed) {
  auto* implementation = static_cast<c10::GeneratorImpl*>(generator);
  std::lock_guard<std::mutex> lock(implementation->mutex_);
  implementation->set_current_seed(seed);
}

CB_EXPORT uint64_t cb_generator_seed(void* generator) {
  return static_cast<c10::GeneratorImpl*>(generator)->current_seed();
}

/// The whole state as a byte tensor.
CB_EXPORT void* cb_generator_state(void* generator) {
  return static_cast<c10::GeneratorImpl*>(generator)->get_state().release();
}

CB_EXPORT int cb_generator_set_state(void* generator, void* state) {
  return guarded([&] {
    auto shared = codebench::share(state);
    static_cast<c10::GeneratorImpl*>(generator)->set_state(*shared.unsafeGetTensorImpl());
  });
}
