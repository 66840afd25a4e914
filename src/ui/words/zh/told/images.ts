import type { imagesTelling } from '../../../../worker/data/telling.ts';

export const imagesTold: Readonly<Record<keyof typeof imagesTelling, string>> = {
  'images/no-connection': '无法获取 {file}：连接不到 {host}。请检查网络，再点击“重试”。',
  'images/refused': '无法获取 {file}：服务器的响应是 {status}。请点击“重试”。',
  'images/no-content': '{file}：服务器的响应没有内容。请点击“重试”。',
  'images/too-long': '{file} 超过了清单中写明的 {bytes} 字节。请点击“重试”。',
  'images/cut-off': '{file} 收到 {received} / {bytes} 字节后结束。请点击“重试”。',
  'images/broken-off': '{file}：收到 {received} / {bytes} 字节后连接中断。请检查网络，再点击“重试”。',
  'images/damaged': '收到的 {file} 已损坏：它的 SHA-256 与清单中的不同。请点击“重试”。',
  'images/no-json':
    '{file} 不是 JSON：服务器发来的是别的内容。请点击“重试”；如果还是不行，就需要重新打包数据。',
  'images/too-many-shards': '{name} 分成了 {shards} 个分片。请打包成不超过 {most} 个。',
  'images/model-reads-others':
    '模型读取 {read}，而 {name} 是 {images}。请导入模型原本的数据，或点击“重置”，换成新的网络。',
  'images/in-grey': '{side} × {side} 像素的灰度图像（{classes} 个类别）',
  'images/in-colour': '{side} × {side} 像素的彩色图像（{classes} 个类别）',
};
