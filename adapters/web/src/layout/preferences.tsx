// Language and colors.
import { language, speak, t, type Language } from '../i18n/language';
import { chooseTheme, theme, type Theme } from './theme';

function Segmented<T extends string>({
  name,
  label,
  value,
  choices,
  onChoose,
}: {
  name: string;
  label: string;
  value: T;
  choices: readonly { value: T; label: string }[];
  onChoose: (value: T) => void;
}) {
  return (
    <fieldset class="field">
      <legend class="small">{label}</legend>
      <div class="segmented">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function Preferences() {
  return (
    <>
      <Segmented<Language>
        name="language"
        label={t('preferences.language')}
        value={language.value}
        choices={[
          { value: 'es', label: 'Español' },
          { value: 'en', label: 'English' },
        ]}
        onChoose={(wanted) => void speak(wanted)}
      />
      <Segmented<Theme>
        name="theme"
        label={t('preferences.theme')}
        value={theme.value}
        choices={[
          { value: 'light', label: t('preferences.light') },
          { value: 'dark', label: t('preferences.dark') },
          { value: 'system', label: t('preferences.system') },
        ]}
        onChoose={chooseTheme}
      />
    </>
  );
}
