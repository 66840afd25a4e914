import { type SettingKey, type Settings, settingKeys } from '../../../core/settings/settings.ts';
import type { Playground } from '../../actions.ts';
import { memoryOf, remember } from './memory.ts';

export type LessonPlayground = Pick<Playground, 'store' | 'change'>;

/** Ends the lesson that is under way, if there is one. changed: what the settings were that it has set, which they become again. */
export function leaveLesson(playground: LessonPlayground, changed?: Partial<Settings>): void {
  const { store, change } = playground;
  const { lesson, lessonText } = store.getState().settings;
  const name = lessonText || lesson;
  const before = changed ?? memoryOf(name)?.changed ?? {};
  remember(name, undefined);
  change('lesson', 'none');
  change('lessonText', '');
  change('lessonStep', 1);
  changeSettings(playground, before);
}

export function changeSettings({ change }: LessonPlayground, wanted: Partial<Settings>): void {
  const put = <Key extends SettingKey>(key: Key): void => {
    const value = wanted[key];
    if (value !== undefined) change(key, value);
  };
  for (const key of settingKeys) put(key);
}
