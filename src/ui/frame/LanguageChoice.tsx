import { rememberLanguage } from '../../client/language.ts';
import { isLanguageName, languageNames } from '../../core/settings/languages.ts';
import { usePlayground } from '../playground-context.ts';
import { languageTitles } from '../words/language-names.ts';
import { spokenLanguage } from '../words/spoken.ts';
import { words } from '../words/words.ts';
import classes from './LanguageChoice.module.css';

/** A select of the browser's own, under the two letters of the language: a name would take room that a phone lacks. */
export function LanguageChoice() {
  const { change } = usePlayground();
  const language = spokenLanguage();
  return (
    <span className={classes.language}>
      <span aria-hidden="true">{language.toUpperCase()}</span>
      <select
        aria-label={words.language}
        data-testid="language"
        value={language}
        onChange={({ currentTarget: { value } }) => {
          if (!isLanguageName(value)) return;
          rememberLanguage(value);
          change('language', value);
        }}
      >
        {languageNames.map((name) => (
          <option key={name} value={name} lang={name}>
            {languageTitles[name]}
          </option>
        ))}
      </select>
    </span>
  );
}
