import type { TermName } from '../term-names.ts';

/**
 * The field's terms that a student may not know, each explained in two sentences as at the blackboard. A name is written as it
 * stands in a sentence. Loaded late (controls/terms): what is needed at first imports term-names.ts alone.
 */
const training = {
  epoch:
    'In one epoch the network sees every training image once. More epochs mean more practice, until it begins to learn the images by heart.',
  batch:
    'A batch is a group of images that go through the network together. In training, the weights move a little after each batch.',
  step: 'In one step the network answers one batch, and every weight moves a little so that the answers get better. An epoch has as many steps as it has batches.',
  'learning rate':
    'The learning rate says how far the weights move in one step. If it is too small, learning takes long; if it is too large, the loss jumps about or grows without end.',
  momentum:
    'With momentum, each step also keeps some of the movement of the steps before it, as a rolling ball does. 0.9 keeps nine tenths of it, 0 keeps nothing.',
  optimizer:
    'The optimizer makes a step of the gradient, which says in which direction each weight should move. SGD takes the gradient as it is, with momentum; Adam gives each weight a step of its own size.',
  schedule:
    'A schedule lowers the learning rate while training goes on. Large steps at first get near the goal quickly, small ones at the end settle in it.',
  'weight decay':
    'With weight decay, every step also takes a small share off each weight, so that only those stay large which are needed. It keeps the network from learning its training images by heart.',
  loss: 'The loss says how wrong the answers are: 0 is perfect, and blind guessing among ten digits gives about 2.3. Training moves the weights so that it falls.',
  'cross entropy':
    'Cross entropy is how the loss is computed: minus the logarithm of the probability that the network gave to the right class. A sure and right answer costs almost nothing, a sure and wrong one costs a lot.',
  smoothing:
    'The loss jumps from step to step, because every batch holds other images. Smoothing draws a running mean of the steps, in which you see whether it falls.',
  seed: 'All random choices of a run follow from this one number, the first weights and the order of the images, as in PyTorch. The same seed gives the same run again.',
  shuffle:
    'Shuffling draws a new random order of the training images for every epoch. In a fixed order, the network could learn something from the order itself.',
  checkpoint:
    'A checkpoint is a copy of all that a training needs to go on. The page keeps it in your browser, so that a run goes on after a reload or a crash.',
  'fine-tuning':
    'The network trains for some more steps while its weights are already rounded, and so learns to live with the rounding. This is also called quantization-aware training, QAT.',
  'training images':
    'The network learns from these images: after each batch its weights move so that it answers them better. Good answers to them prove little, because it has seen them before.',
  'test set':
    'The test set holds images that the network never sees in training. They show whether it has learned to read digits, or only knows its training images by heart.',
};

const network = {
  parameters:
    'The parameters are all numbers that training can change: the weights and biases of all layers. As float32, each takes 4 bytes.',
  weights:
    'A weight says how strongly one input counts in a sum. Training finds the weights; quantization rounds them.',
  bias: 'A bias is a number that a layer adds to one of its sums. There are few of them, so rounding them would save almost nothing.',
  activations:
    'Activations are the values that flow from one layer to the next. Weights stay the same for every image; activations are different for each.',
  convolution:
    'A convolution slides small filters over an image, and each filter marks the places where it finds its pattern. It uses the same few weights at every place.',
  'feature map':
    'A feature map is the picture that one filter of a convolution gives. It is bright where the filter finds its pattern.',
  'dense layer':
    'In a dense layer, every output is a weighted sum of all inputs. In small networks it often holds most of the weights, so quantizing it saves the most.',
  pooling:
    'Pooling keeps only the largest value in each square of 2 × 2. The picture becomes half as wide and half as high, and small shifts matter less.',
  dropout:
    'In training, dropout sets a random share of the values to 0. The network then cannot rely on any single value, and learns the images by heart less easily.',
  ReLU: 'ReLU sets negative numbers to 0 and leaves the others as they are. Without such a bend between them, many layers could do no more than one.',
  logits:
    'Logits are the numbers that the last layer gives, one for each class. The class with the largest logit is the answer.',
  softmax:
    'Softmax turns logits into probabilities: it raises e to the power of each logit and divides by the sum. All results lie between 0 and 1, and add up to 1.',
  probability:
    'The network gives every class a probability; together they add up to 100 %. A high one means that the network is sure, not that it is right.',
};

const quantization = {
  quantization:
    'Quantization stores each weight as a small whole number in place of a float of 32 bits. The file shrinks and the arithmetic can get faster; the price is a rounding error in every weight.',
  float32:
    'A float32 is a number with a decimal point that takes 32 bits: about seven digits, tiny or huge. Networks are usually trained with it.',
  int8: 'An int8 is a whole number of 8 bits, from −128 to 127. It takes a quarter of the room of a float32.',
  levels:
    'Levels are the only values that a quantized number can have: 8 bits give 256 of them, 2 bits only 4. Every weight moves to the level next to it.',
  rounding:
    'Rounding moves a number to the nearest level. The error is at most half the distance between two levels.',
  clipping:
    'A number that lies beyond the outermost level moves to that level: it is clipped. A little clipping can pay off, because the levels then lie closer together.',
  scale:
    'The scale is the distance between two neighbouring levels. A whole number q stands for the value scale × (q − zero point).',
  'zero point':
    'The zero point is the whole number that stands for exactly 0. It lets the levels cover a range that reaches further on one side of 0 than on the other.',
  symmetric:
    'Symmetric levels reach equally far below and above 0, and the zero point is 0. This is simple, but wastes levels where most values lie on one side.',
  affine:
    'Affine levels reach from the smallest value to the largest, so that none is wasted. Each scale then needs a zero point beside it.',
  'per tensor':
    'All weights of a layer share one scale. A single large weight then makes the levels coarse for all others.',
  'per channel':
    'Each output of a layer, called a channel, has a scale of its own. An output with small weights then gets fine levels, however large the weights of the others are.',
  group:
    'A group is a run of neighbouring weights, 32 for example, that share one scale. Small groups get fine levels, but need more scales in the file.',
  'dynamic int8':
    'The weights are rounded once, and the range of the activations is measured anew for each batch. That needs no preparation, but here it covers dense layers only.',
  'weight-only':
    'Only the stored weights are whole numbers; the network computes with the floats that they stand for. The file shrinks; whether it is faster, too, depends on the width and the machine.',
  'static int8':
    'The scales of all activations are fixed beforehand, on training images. The network can then compute in whole numbers from layer to layer, convolutions included.',
  calibration:
    'In calibration, the float model classifies some training images while the page notes which values reach each layer. From these it chooses the scales of the activations.',
  observer:
    'An observer watches the values during calibration and chooses the range that the levels cover. Min-max covers all values; percentile and MSE leave out rare extremes, so that the levels lie closer together.',
  dB: 'Decibels (dB) say how much larger the signal is than the noise that rounding adds: 20 dB is 10 times, 40 dB is 100 times. One more bit for each weight gives about 6 dB.',
  RMSE: 'RMSE, the root mean square error, is the typical size of an error. If rounding alone is at work, it is about 0.289 times the scale.',
};

const measuring = {
  accuracy:
    'The accuracy is the share of test images that get the right answer. Blind guessing among ten digits gives about 10 %.',
  'confidence interval':
    'The test images are a sample: with other images, the accuracy would come out slightly different. Of 100 intervals made in this way, about 95 hold the true accuracy.',
  "McNemar's test":
    'This test looks only at the images that one model gets right and the other wrong, and asks how often a fair coin would split them so unevenly. If that is rare, the difference between the models is real.',
  baseline:
    'The baseline is the model that the other one is compared with, usually the float one. Its figures and lines are blue.',
  candidate:
    'The candidate is the model on trial, usually the quantized one. Its figures and lines are orange.',
  margin:
    'The margin is how far the largest logit leads the second largest. If it is small, the network is undecided, and a little rounding can change the answer.',
  precision:
    'Of all images that the model calls a 3, precision is the share that really are a 3. It is low for a class that the model names too often.',
  recall:
    'Of all images that really are a 3, recall is the share that the model finds. It is low for a class that the model often misses.',
  'confusion matrix':
    'This table counts, for every true class, which answers the model gave. Right answers stand on the diagonal, and every other cell is a kind of mistake.',
  latency:
    'Latency is the time from giving the model its images to having its answers. The page measures it on your own machine.',
  throughput:
    'Throughput is how many images the network gets through in a second. Larger batches usually raise it, though each batch then takes longer.',
  median:
    'The median is the value in the middle: half of the measurements are smaller, half are larger. A single slow run hardly moves it.',
  percentile:
    'The 95th percentile, p95, is the value that 95 of 100 measurements stay under. It shows the slow cases, which the median hides.',
  threads:
    'Each thread keeps one core of the processor busy. More threads are faster, up to the number of cores.',
  backend:
    'The backend is the part that does the arithmetic, on the graphics card (webgpu, webgl) or on the processor (simd, cpu). They differ in speed; their results differ at most in the last digits.',
  sweep:
    'A sweep repeats a measurement with one setting at many values. The curve then shows where it begins to matter.',
};

export const terms: Readonly<Record<TermName, string>> = {
  ...training,
  ...network,
  ...quantization,
  ...measuring,
};
