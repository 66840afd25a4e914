import type { backendTelling } from '../../../../worker/backends/telling.ts';

export const backendTold: Readonly<Record<keyof typeof backendTelling, string>> = {
  'backend/chosen': '这是你选择的。',
  'backend/real-gpu': '有真正的 GPU 可用（{device}）。',
  'backend/native-speed': '没有真正的 GPU 可用，所以由 CPU 以原生速度计算。',
  'backend/plain-javascript': '没有真正的 GPU 可用，所以由 CPU 用普通 JavaScript 计算。',
  'backend/advised': '{why}{advice}',
  'backend/only-one-thread': '只有一个线程：{why}',
  'backend/only-threads': '只有 {threads} 个线程：{why}',
  'backend/none-works': '这里没有可用的后端：{reasons;}。',
  'backend/reason': '{backend}：{reason}',
  'backend/software': '它的 GPU 由软件模拟：{device}',
  'backend/not-initialised': 'TF.js 无法初始化它',
  'backend/no-value': '有一个值算不出来：{what}。',
  'backend/arithmetic-off': '计算结果与 CPU 的相差 {percent} %：{what}',
  'backend/arithmetic-broken': '计算结果不是有效的数：{what}',
  'backend/logits': '一次预测的 logits',
  'backend/loss': '损失',
  'backend/gradient-of': '{parameter} 的梯度',
  'backend/no-webgl': '这个浏览器不给 worker 提供 WebGL 2 画布',
  'backend/webgl-not-made': '无法重新创建 WebGL 上下文。',
  'backend/webgl-lost': 'WebGL 上下文已丢失。',
  'backend/no-webgpu': '这个浏览器没有 WebGPU',
  'backend/no-adapter': '浏览器没有提供 WebGPU 适配器',
  'backend/adapter-gone': 'WebGPU 适配器已不可用。',
  'backend/gpu-lost': '与 GPU 的连接已丢失（{cause}）。',
  'backend/no-cause': '没有说明原因',
  'backend/no-simd':
    '这个浏览器没有 WebAssembly SIMD：Chrome 和 Edge 从 91 版起支持，Firefox 从 89 版起，Safari 从 16.4 版起',
  'backend/kernels-not-loaded': '无法加载 {url}：服务器的响应是 {status}',
  'backend/memory-not-reserved': '这个浏览器无法预留 WebAssembly 内存：需要 {bytes} 字节，至少 32 MiB',
  'backend/memory-full': 'simd 后端内存不足。批越小，所需内存越少。',
  'backend/thread-ended':
    'simd 后端的一个线程因错误而结束：{cause}。结果不再可信：请重新加载页面。如果再次发生，请把“线程数”设为 1。',
  'backend/thread-silent':
    'simd 后端的一个线程在“{kernel}”中停止响应。结果不再可信：请重新加载页面。如果再次发生，请把“线程数”设为 1。',
  'backend/thread-failed':
    'simd 后端的一个线程在“{kernel}”中出错。结果不再可信：请重新加载页面。如果再次发生，请把“线程数”设为 1。',
  'backend/given-up': 'simd 后端在此期间已停用。请重试。',
  'backend/plain-http':
    '页面是通过普通 http 打开的，这时线程不能共享内存：请通过 https 打开，或在 localhost 上打开。',
  'backend/not-isolated': '页面没有跨源隔离，所以线程不能共享内存：服务器必须发送 COOP 和 COEP 响应头。',
  'backend/no-shared-memory': '这个浏览器没有 SharedArrayBuffer，即线程共享的内存。',
  'backend/thread-script-not-loaded': '无法加载它的脚本',
  'backend/thread-never-answered': '{seconds} 秒内没有响应',
  'backend/threads-not-started': '{wanted} 个线程中有 {missing} 个无法启动（{causes}）。',
  'backend/out-of-memory':
    '{task}已停止：simd 后端内存不足。模型和结果没有变化。批越小，所需内存越少：现在批大小为 {batchSize}，评估批大小为 {evalBatchSize}。',
  'backend/out-of-memory-at-step':
    '{task}已停止：simd 后端内存不足。模型处于第 {step} 步的权重。批越小，所需内存越少：现在批大小为 {batchSize}，评估批大小为 {evalBatchSize}。',
  'backend/thread-died':
    '{task}已停止：simd 后端的一个线程意外终止。模型和结果没有变化。请重试：线程会重新启动。如果再次发生，请把“线程数”设为 1。',
  'backend/thread-died-at-step':
    '{task}已停止：simd 后端的一个线程意外终止。模型处于第 {step} 步的权重。请重试：线程会重新启动。如果再次发生，请把“线程数”设为 1。',
};
