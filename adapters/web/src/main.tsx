import { render } from 'preact';
import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/surfaces.css';
import './styles/layout.css';
import './styles/pages.css';
import './styles/bpmnio.css';
import { App } from './app';
import { chosenLanguage, speak } from './i18n/language';
import { startTheme } from './layout/theme';
import { followLinks } from './routing/links';

startTheme();
followLinks();
await speak(chosenLanguage());
const root = document.getElementById('app');
if (root) render(<App />, root);
