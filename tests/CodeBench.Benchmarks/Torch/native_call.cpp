// The operators of BoxedCallBenchmarks called directly from C++, in CPU time (wall time lies on a busy machine). Build and run:
//   g++ -O2 -std=c++17 native_call.cpp -o /tmp/native_call -ltorch -ltorch_cpu -lc10 && /tmp/native_call
#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <cstdio>
#include <ctime>

template <class Body>
double least_nanoseconds(int calls, Body body) {
  double least = 1e30;
  for (int round = 0; round < 20; round++) {
    const auto start = std::clock();
    for (int i = 0; i < calls; i++) body();
    least = std::min(least, (std::clock() - start) * (1e9 / CLOCKS_PER_SEC) / calls);
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
