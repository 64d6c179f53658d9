// What axe finds wrong in a page as it stands.
import { axeSource } from './packages.mjs';

export async function violations(page) {
  await page.evaluate(axeSource());
  return page.evaluate(async () => {
    const { violations: found } = await axe.run(document);
    return found.map(
      (it) => `${it.id}: ${it.nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
  });
}
