"""Trains or evaluates SimpleCNN with PyTorch on this machine's CPU for a few seconds and prints images/s as JSON.

Usage: python3 bench/pytorch.py training|evaluation [--batch 32] [--images 6400] [--threads N]
Random pixels stand in for MNIST: the arithmetic is the same. All tensors lie ready in memory, so this is PyTorch at
its best: a script that loads and transforms image by image is slower.
"""
import argparse
import json
import time

import torch
from torch import nn


def simple_cnn() -> nn.Module:
    """The network of src/core/model/simple-cnn.ts."""
    return nn.Sequential(
        nn.Conv2d(1, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(64 * 7 * 7, 128), nn.ReLU(), nn.Linear(128, 10),
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=["training", "evaluation"])
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--images", type=int, default=6400, help="images in one run")
    parser.add_argument("--threads", type=int, help="default: as many as PyTorch takes by itself")
    options = parser.parse_args()
    if options.threads:
        torch.set_num_threads(options.threads)
    torch.manual_seed(0)
    model = simple_cnn()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
    loss_of = nn.CrossEntropyLoss()
    pixels = torch.randn(options.images, 1, 28, 28)
    labels = torch.randint(0, 10, (options.images,))

    def train(images: int) -> float:
        started = time.perf_counter()
        for start in range(0, images, options.batch):
            optimizer.zero_grad()
            loss = loss_of(model(pixels[start:start + options.batch]), labels[start:start + options.batch])
            loss.backward()
            optimizer.step()
            loss.item()
        return time.perf_counter() - started

    def evaluate(images: int) -> float:
        started = time.perf_counter()
        with torch.no_grad():
            for start in range(0, images, options.batch):
                model(pixels[start:start + options.batch]).argmax(1)
        return time.perf_counter() - started

    run = train if options.what == "training" else evaluate
    run(min(options.images, 20 * options.batch))  # warm-up
    print(json.dumps({
        "torch": torch.__version__,
        "threads": torch.get_num_threads(),
        "imagesPerSecond": options.images / run(options.images),
    }))


if __name__ == "__main__":
    main()
