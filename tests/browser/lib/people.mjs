// People at their browsers.
import { chromium } from './packages.mjs';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openBrowser() {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: quiet });
}

// A browser profile of its own, as another machine would have. What goes wrong in the page, such
// as a script that the content security policy stops, is gathered in `page.troubles`.
export async function openPage(
  browser,
  url,
  { language = 'es', width = 1400, theme = 'light' } = {},
) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(30_000);
  if (language !== 'es')
    await context.addInitScript((it) => localStorage.setItem('cauce.language', it), language);
  const page = await context.newPage();
  page.troubles = [];
  page.on('pageerror', (error) => page.troubles.push(String(error)));
  page.on('console', (message) => {
    // A request that is refused says so in the page itself.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      page.troubles.push(message.text());
  });
  return page;
}

export async function signIn(page, user, password = user) {
  await page.goto('/entrar');
  await page.locator('input[autocomplete=username]').fill(user);
  await page.locator('input[autocomplete=current-password]').fill(password);
  await page.locator('button[type=submit]').click();
}

// Somebody signed in, on a machine of their own.
export async function personAt(browser, url, user, options) {
  const page = await openPage(browser, url, options);
  await signIn(page, user);
  await page.locator('.top').waitFor();
  return page;
}
