/** What the view of lessons says: the list, the editor, and links for a class. */
import type { Translated } from '../../../dictionary.ts';
import type {
  classLinkWords as englishClassLink,
  lessonEditorWords as englishLessonEditor,
  lessonListWords as englishLessonList,
} from '../../../en/late/lessons/list.ts';

export const lessonListWords: Translated<typeof englishLessonList> = {
  explain:
    '课程会带你走一遍这个页面。它指向真实的控件，你做完之后就自动继续。每节课都可以单独学习，从第一节开始最好。你随时可以离开。',
  minutes: (minutes, steps) => `约 ${minutes} 分钟，${steps} 步`,
  start: '开始',
  again: '重新开始',
  startIt: (title) => `开始课程：${title}`,
  startAgain: (title) => `重新开始课程：${title}`,
};

export const lessonEditorWords: Translated<typeof englishLessonEditor> = {
  explain:
    '课程是一段 Markdown 文本。“# 标题”表示课程开始，“## 小标题”表示一个步骤开始，“> point: train-button”这样的行是写给页面的。下方的预览就是学生看到的样子。全部写法见项目中的 docs/lessons.md。',
  text: '课程文本',
  begin: '起点',
  beginWith: '选择一节课',
  templateName: '一节新的小课',
  preview: '预览',
  problems: '页面无法读取的内容',
  problem: (line, message) => `第 ${line} 行：${message}`,
  sound: (steps, minutes) => `页面可以读取：${steps} 步，${minutes} 分钟。`,
  previous: '上一个步骤',
  next: '下一个步骤',
  points: (place) => `指向 ${place}。`,
  waits: (condition) => `满足条件后继续：${condition}。`,
  sets: (settings) => `设定 ${settings}。`,
  shows: (places) => `只显示 ${places}。`,
  hides: (places) => (places === '' ? '不再隐藏任何内容。' : `隐藏 ${places}。`),
  looksBack: '回顾之前的猜测。',
  remembers: (facts) => `记住 ${facts}。`,
  number: (fact, within) => `答案是 ${fact}，允许误差 ${within}。`,
  right: '正确',
  rightIf: (condition) => `满足条件时正确：${condition}`,
  tryIt: '试用课程',
  save: '保存课程',
  saved: '已保存在这个浏览器中。',
  share: '用链接分享',
  link: '这节课的链接',
  longLink: (characters) =>
    `这个链接有 ${characters} 个字符。许多聊天软件和邮件程序会截断超过 8,000 个字符的链接。请改为把课程导出为文件。`,
  export: '导出课程',
  import: '导入课程',
  importLabel: '课程文件',
  importProblem: (file, why) => `无法读取 ${file}：${why}。请选择一个 Markdown 文本文件。`,
  tooLong: (file, most) => `${file} 不是课程：课程最多 ${most} 个字符。请选择其他文件。`,
  own: '你的课程',
  none: '你还没有保存课程。',
  untitled: '一节暂时无法读取的课',
  edit: '编辑',
  editIt: (title) => `编辑课程：${title}`,
  delete: '删除',
  deleteIt: (title) => `删除课程：${title}`,
  deleted: (title) => `已删除：${title}。`,
  undo: '撤销',
  template: `# 课程标题
> minutes: 10
> about: 用一句话说明这节课讲什么。
> set: trainSize=6000, testSize=1000

## 第一步
点击**训练**。
> point: train-button
> wait: training

## 先猜一猜
> guess: 100 个数字，它能认对多少个？
> choice: 少于 80 个 | if float-accuracy < 80
> choice: 80 个或更多 | if float-accuracy >= 80

## 看结果
等待训练结束。
> wait: trained and evaluated

## 回顾
> point: float-accuracy
> reveal
`,
};

export const classLinkWords: Translated<typeof englishClassLink> = {
  explain:
    '选择班级不需要看到的内容，以及谁都不应更改的设置。下面的链接会按此打开页面。锁定的设置保持现在的值。修改链接的人仍能看到整个页面：它只起引导作用，并不真正限制什么。',
  lesson: '课程',
  noLesson: '无课程',
  hide: { view: '隐藏视图', panel: '隐藏面板', control: '隐藏控件' },
  fix: '锁定设置',
  link: '给班级的链接',
  here: '在这里打开',
  all: '全部重新显示',
  controls: {
    'train-button': '训练',
    'stop-button': '停止',
    'evaluate-button': '评估',
    'reset-button': '重置',
    'load-trained-button': '加载已训练权重',
    'quantize-button': '量化',
    'sweep-button': '扫描',
    'measure-latency-button': '测量延迟',
    'measure-layers-button': '逐层计时',
    'random-image-button': '随机测试图像',
    'scheme-choice': '量化方案',
    'format-choice': '权重格式',
    'bits-choice': '权重位数',
    'mixes-choice': '逐层位宽',
    'scales-choice': '缩放因子',
    'levels-choice': '量化级',
    'observer-choice': '层输入范围',
  },
};
