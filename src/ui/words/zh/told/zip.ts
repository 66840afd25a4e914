/** What is told of zip archives (core/formats/zip/telling.ts). */
import type { zipTelling } from '../../../../core/formats/zip/telling.ts';

export const zipTold: Readonly<Record<keyof typeof zipTelling, string>> = {
  'zip/unsound': '{file} 不是完好的 zip 压缩包：{problem}',
  'zip/one-of-several': '它只是分卷压缩包中的一卷。',
  'zip/directory-reaches-too-far':
    '目录应占第 {start} 到第 {end} 字节，可用的却只到第 {of} 字节。文件可能被截断，请重新保存或下载。',
  'zip/directory-missing': '缺少位于末尾的目录。文件可能被截断，请重新保存或下载。',
  'zip/directory-damaged': '目录已损坏。文件可能被截断，请重新保存或下载。',
  'zip/too-large': '按目录所写，内容超过了允许的 {most} 字节。',
  'zip/name-twice': '目录中“{entry}”出现了两次。',
  'zip/too-many-entries': '其中有 {count} 个条目，最多只能有 {most} 个。',
  'zip/entry-damaged': '目录中的第 {index} 个条目已损坏。',
  'zip/name-damaged': '目录中第 {index} 个条目的名称已损坏。',
  'zip/encrypted': '“{entry}”已加密。请不设密码重新保存。',
  'zip/other-method': '“{entry}”用方法 {method} 压缩；本页只能读取“仅存储”和 deflate 这两种方法。',
  'zip/stored-size': '“{entry}”实际存了 {stored} 字节，标明的却是 {claimed} 字节。',
  'zip/begins-elsewhere': '“{entry}”的起始位置与目录所写的不符。',
  'zip/entry-reaches-too-far':
    '“{entry}”标明有 {bytes} 字节，会一直延伸到目录之中。文件可能被截断，请重新保存或下载。',
  'zip/checksum': '“{entry}”的校验和不符：有些字节已经改变。请重新保存或下载。',
  'zip/inflated-size': '“{entry}”解压后的大小与标明的 {bytes} 字节不符。',
};
