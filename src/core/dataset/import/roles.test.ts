import { expect, it } from 'vitest';
import { nameOf, roleOf } from './roles.ts';

it.each([
  ['train-images-idx3-ubyte.gz', 'train'],
  ['t10k-labels-idx1-ubyte', 'test'],
  ['mnist.npz/x_train', 'train'],
  ['digits/Xtest.npy', 'test'],
  ['emnist-letters-test-images', 'test'],
  ['val_labels', 'validation'],
  ['validation', 'validation'],
  ['seg_train', 'train'],
  ['training-data/test.csv', 'test'],
  ['data_batch_1.bin', undefined],
  ['test_batch.bin', 'test'],
  ['contest/trainers.csv', undefined],
  ['values.npy', undefined],
  ['fastest', undefined],
])('%s is for %s', (path, role) => {
  expect(roleOf(path)).toBe(role);
});

it.each([
  ['mnist.npz/x_train', 'mnist'],
  ['emnist-letters-train-images-idx3-ubyte.gz', 'emnist-letters'],
  ['mnist_train.csv', 'mnist'],
  ['archive.zip/train-images-idx3-ubyte', 'archive'],
  ['cifar-10-binary.tar.gz/cifar-10-batches-bin/data_batch_1.bin', 'cifar-10'],
  ['my clothes/train/cat', 'my clothes'],
  ['k49-train-imgs.npz/arr_0', 'k49'],
  ['train.csv', 'train'],
  ['data/train.csv', 'train'],
])('%s is called %s', (path, name) => {
  expect(nameOf(path)).toBe(name);
});
