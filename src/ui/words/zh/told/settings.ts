/** What is told of settings (core/settings/telling.ts). */
import type { settingsTelling } from '../../../../core/settings/telling.ts';

export const settingsTold: Readonly<Record<keyof typeof settingsTelling, string>> = {
  'settings/whole-number': '{key} 必须是 {min} 到 {max} 的整数，而不是“{text}”。',
  'settings/number': '{key} 必须是 {min} 到 {max} 的数，而不是“{text}”。',
  'settings/number-above': '{key} 必须是大于 {min}、不超过 {max} 的数，而不是“{text}”。',
  'settings/flag': '{key} 必须是 true 或 false，而不是“{text}”。',
  'settings/choice': '{key} 必须是以下之一：{choices}；而不是“{text}”。',
  'settings/lesson': '{key} 必须是不超过 {most} 个字符的课程，而不是“{text}”。',
  'settings/names': '{key} 必须是用英文逗号分隔的名称，而不是“{text}”。',
  'settings/remedies': '{key} 必须是 {names} 中的若干个，用英文逗号分隔，而不是“{text}”。',
  'settings/widths': '{key} 必须为每一层给出 2 到 8 或 float，用英文逗号分隔（3,3,3,2），而不是“{text}”。',
  'settings/unusable': '{key} 的值无法使用。{why}',
  'settings/using': '{problem}已改用 {fallback}。',
  'settings/ignored': '{problem}已忽略。',
  'settings/unknown': '没有名为“{key}”的设置。已忽略。',
  'settings/given-twice': '{key} 给出了不止一次。采用第一个值，忽略“{text}”。',
  'settings/newer-link': '这个链接由本页的更新版本生成（v={version}）。请重新加载页面，更新到最新版本。',
};
