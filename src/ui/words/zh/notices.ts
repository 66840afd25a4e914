/** What the page says when something is to be told, and when a part of it fails. */
import type { Translated } from '../dictionary.ts';
import type { failureWords as englishFailure, noticesWords as englishNotices } from '../en/notices.ts';

export const noticesWords: Translated<typeof englishNotices> = {
  label: '通知',
  dismiss: '关闭',
  error: '出错了',
  warning: '请注意',
  information: '提示',
  remedies: {
    'retry-data': '重试',
    restart: '重新开始',
    recover: '退回并减半',
    continue: '继续',
    'load-network': '换成该网络再加载',
    'use-new-version': '立即使用',
    dataSet: '改用这种输入',
    zeroToOne: '改用这种输入',
    minusOneToOne: '改用这种输入',
  },
};

export const failureWords: Translated<typeof englishFailure> = {
  /** Where the words of a message cannot be loaded: its key says more than nothing. */
  untold: (message) => `出错了（${message}）。`,
  retry: '重试',
  panel: (cause) => `这个面板无法显示（${cause}）。你的模型和结果都还在。`,
  heading: '页面无法显示',
  page: (cause) => `页面因错误而停止（${cause}）。模型还在：请先保存权重，再重新加载页面。`,
  save: '保存权重',
  reload: '重新加载',
};
