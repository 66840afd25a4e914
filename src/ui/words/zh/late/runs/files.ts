/** The texts about files of runs and of workspaces. */
import type { Translated } from '../../../dictionary.ts';
import type {
  runsFilesWords as englishRunsFiles,
  workspaceWords as englishWorkspace,
} from '../../../en/late/runs/files.ts';

export const runsFilesWords: Translated<typeof englishRunsFiles> = {
  exportJson: '导出记录 JSON',
  exportCsv: '导出记录 CSV',
  exportReport: '导出报告',
  import: '导入记录',
  busy: '请稍候，正在读取记录。',
};

export const workspaceWords: Translated<typeof englishWorkspace> = {
  export: '导出工作区',
  exportHint:
    '把一切带到另一个浏览器：一个 zip 文件，包含所有记录及其权重和结果；如果导入过自己的图像，也包含在内。',
  import: '导入工作区',
  importHint:
    '把这样的文件或 JSON 文件中的记录添加到现有记录中。现有内容不会丢失。文件如果带有你自己的图像，它们会成为当前数据集。',
};
