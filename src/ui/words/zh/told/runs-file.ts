/** What is told of files of runs (core/formats/runs/telling.ts). */
import type { runsFileTelling } from '../../../../core/formats/runs/telling.ts';

export const runsFileTold: Readonly<Record<keyof typeof runsFileTelling, string>> = {
  // A problem can be a whole sentence with its stop, so it stands in brackets.
  'runs-file/refused': '{file} 无法导入（{problem}）。其中的内容都没有导入。{remedy}',
  'runs-file/no-list': '其中的 JSON 不是记录列表，因为“format”不是“{format}”',
  'runs-file/newer': '它由本页的更新版本写成：“version”为 {version}，而本页最高只能读取 {known}',
  'runs-file/at': '{path} 处：{problem}',
  'runs-file/at-top': '最外层：{problem}',
  'runs-file/no-hash': '不是 64 个十六进制数字',
  'runs-file/no-id': '只能由字母、数字、_ 和 - 组成',
  'runs-file/names-alike': '有两个名称相同',
  'runs-file/ids-alike': '有两个 id 相同',
  'runs-file/too-much-else': '其中超过 {megabytes} MB 不是记录的内容，任何记录列表都没有这么长',
  'runs-file/cut-off': '从第 {byte} 字节开始的文本还没有完，文件就结束了',
  'runs-file/not-utf-8': '它不是 UTF-8 文本',
  'runs-file/export-again': '请在它的来源页面重新导出，或使用文件的另一份副本。',
  'runs-file/choose-another': '请选择由“导出记录 JSON”或“导出工作区”生成的文件。',
  'runs-file/reload': '请重新加载页面，更新到最新版本，再导入文件。',
};
