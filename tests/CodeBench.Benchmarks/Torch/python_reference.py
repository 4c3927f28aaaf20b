"""The cases of TorchBenchmarks on the same libtorch, driven from Python (Debian/Ubuntu package python3-torch).

Prints the least of several runs in milliseconds: OMP_WAIT_POLICY=PASSIVE /usr/bin/python3 python_reference.py
"""
import time

import torch
from torch import nn
from torch.nn import functional as F


def least_milliseconds(body, runs=12, warmup=3):
    times = []
    for run in range(warmup + runs):
        start = time.perf_counter()
        body()
        if run >= warmup:
            times.append(time.perf_counter() - start)
    return min(times) * 1e3


class Block(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.path = nn.Sequential(
            nn.Conv2d(inputs, outputs, 3, stride, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(),
            nn.Conv2d(outputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs))
        self.shortcut = nn.Identity() if stride == 1 and inputs == outputs else nn.Sequential(
            nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x):
        return (self.path(x) + self.shortcut(x)).relu()


def resnet18():
    return nn.Sequential(
        nn.Conv2d(3, 64, 3, padding=1, bias=False), nn.BatchNorm2d(64), nn.ReLU(),
        Block(64, 64, 1), Block(64, 64, 1), Block(64, 128, 2), Block(128, 128, 1),
        Block(128, 256, 2), Block(256, 256, 1), Block(256, 512, 2), Block(512, 512, 1),
        nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(512, 10))


def main():
    torch.manual_seed(1)
    torch.set_num_threads(2)
    square = torch.randn(1024, 1024)
    print(f"gemm 1024^3: {least_milliseconds(lambda: square.mm(square)):.1f} ms")

    maps = torch.randn(128, 64, 32, 32, requires_grad=True)

    def forward_backward(layer):
        layer(maps).sum().backward()
        layer.zero_grad(set_to_none=True)
        maps.grad = None

    block = nn.Sequential(nn.Conv2d(64, 64, 3, padding=1, bias=False), nn.BatchNorm2d(64), nn.ReLU())
    print(f"conv-BN-ReLU, batch 128: {least_milliseconds(lambda: forward_backward(block)):.1f} ms")
    depthwise = nn.Conv2d(64, 64, 3, padding=1, groups=64, bias=False)
    print(f"depthwise, batch 128: {least_milliseconds(lambda: forward_backward(depthwise)):.1f} ms")

    network, images, labels = resnet18(), torch.randn(32, 3, 32, 32), torch.randint(10, (32,))

    def step():
        F.cross_entropy(network(images), labels).backward()
        network.zero_grad(set_to_none=True)

    print(f"ResNet-18, batch 32: {least_milliseconds(step):.1f} ms")

    torch.set_num_threads(1)
    surrogate = nn.Sequential(nn.Linear(29, 64), nn.ReLU(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 1))
    vectors, targets = torch.randn(64, 29), torch.randn(64, 1)

    def steps():
        optimizer = torch.optim.AdamW(surrogate.parameters(), 1e-3)
        for _ in range(100):
            optimizer.zero_grad(set_to_none=True)
            F.mse_loss(surrogate(vectors), targets).backward()
            optimizer.step()

    print(f"MLP, 100 AdamW steps: {least_milliseconds(steps):.1f} ms")
    four, image, kernel = torch.ones(4), torch.ones(1, 1, 8, 8), torch.ones(1, 1, 3, 3)

    def repeat(body, times):
        for _ in range(times):
            body()

    print(f"add of 4 elements: {least_milliseconds(lambda: repeat(lambda: four.add(four), 20000)) * 50:.0f} ns")
    print(f"conv2d 3x3 of 8x8: {least_milliseconds(lambda: repeat(lambda: F.conv2d(image, kernel), 2000)) * 500:.0f} ns")


main()
