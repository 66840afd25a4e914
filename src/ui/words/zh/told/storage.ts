import type { storageTelling } from '../../../../storage/telling.ts';

export const storageTold: Readonly<Record<keyof typeof storageTelling, string>> = {
  'storage/missing':
    '这个浏览器没有 IndexedDB，所以页面无法保留你的工作。其他功能都正常；关闭页面之前，请导出想保留的内容。',
  'storage/silent':
    '浏览器的存储没有响应，所以现在既不能保存也不能读取你的工作。页面会再试；如果又出现这条消息，请导出模型，再关闭本页的其他标签页并重新加载。',
  'storage/blocked':
    '本页的另一个标签页运行着较旧的版本，并占用了存储，所以这里既不能保存也不能读取。请关闭或重新加载那个标签页。',
  'storage/full':
    '本页的存储已满，所以最新的工作没有保存；之前保存的还在。请释放一些磁盘空间，或删除本页中较早的工作，再继续：页面会再试。',
  'storage/newer':
    '存储的工作由本页的更新版本写成，所以这个版本不会改动它，也不保存任何内容。请重新加载，更新版本。',
  'storage/refused':
    '浏览器不允许页面使用存储（{cause}），所以既不能保存也不能读取你的工作。在隐私窗口中，或网站数据被禁止时，就会这样。页面会再试；请导出想保留的内容。',
  'storage/description-not-written':
    '这份工作的说明从存储中读回时与写入的不同，所以没有用它替换之前保存的内容，之前的还在。页面会再试；如果又出现这条消息，请导出模型：磁盘可能有故障。',
  'storage/part-not-written':
    '这份工作的部分“{part}”从存储中读回时与写入的不同，所以没有用它替换之前保存的内容，之前的还在。页面会再试；如果又出现这条消息，请导出模型：磁盘可能有故障。',
  'storage/part-gone':
    '这份工作的部分“{part}”已不在存储中：被浏览器或另一个标签页删除了。页面需要重新保存整份工作。',
  'storage/parts-gone':
    '这份工作有一部分已不在存储中：被浏览器或另一个标签页删除了。页面需要重新保存整份工作。',
  'storage/saved-by-another-tab':
    '另一个标签页同时保存了同一份工作，所以这次没有保存。请关闭两个标签页中的一个。',
  'storage/index-damaged': '你保存的工作已损坏：无法读取它的索引。只能删除它。',
  'storage/description-damaged': '你保存的工作已损坏：无法读取它的说明（{cause}）。只能删除它。',
  'storage/parts-damaged':
    '你保存的工作已损坏：无法读回 {parts}。可以不带它们继续使用其余内容，也可以删除这份工作。',
};
