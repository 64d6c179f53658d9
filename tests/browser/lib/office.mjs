// The office that the tests of a file work in: a server of its own, and a browser for its people.
import { after, before } from 'node:test';
import { openBrowser, openPage, personAt } from './people.mjs';
import { startServer } from './server.mjs';

// `furnish` puts there what the tests of the file begin with.
export function openOffice(furnish = async () => {}, ...options) {
  const office = {
    server: null,
    browser: null,
    url: '',
    page: (options) => openPage(office.browser, office.url, options),
    person: (user, options) => personAt(office.browser, office.url, user, options),
  };
  before(async () => {
    office.server = await startServer(...options);
    office.url = office.server.url;
    office.browser = await openBrowser();
    await furnish(office.server);
  });
  after(async () => {
    await office.browser?.close();
    await office.server?.stop();
  });
  return office;
}
