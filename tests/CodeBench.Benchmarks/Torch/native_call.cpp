// The operators of BoxedCallBenchmarks called directly from C++. Build and run:
//   g++ -O2 -std=c++17 native_call.cpp -o /tmp/native_call -I/usr/include/torch/csrc/api/include -ltorch -ltorch_cpu -lc10 && /tmp/native_call
#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

template <class Body>
double least_nanoseconds(int calls, Body body) {
  double least = 1e30;
  for (int round = 0; round < 20; round++) {
    auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < calls; i++) body();
    std::chrono::duration<double, std::nano> passed = std::chrono::steady_clock::now() - start;
    least = std::min(least, passed.count() / calls);
  }
  return least;
}

int main() {
  at::set_num_threads(1);
  auto four = at::ones({4});
  auto image = at::ones({1, 1, 8, 8}), kernel = at::ones({1, 1, 3, 3});
  std::printf("add of 4 elements: %.0f ns\n", least_nanoseconds(20000, [&] { auto sum = four.add(four); }));
  std::printf("conv2d 3x3 of 8x8: %.0f ns\n", least_nanoseconds(2000, [&] { auto result = at::conv2d(image, kernel); }));
}
