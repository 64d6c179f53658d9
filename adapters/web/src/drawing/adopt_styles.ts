// The content security policy stops the <style> elements that the editor inside of dmn-js makes;
// what they say is adopted as constructed sheets, which it allows.
export function adoptStyles(): () => void {
  const adopted: CSSStyleSheet[] = [];
  const adopt = (style: HTMLStyleElement) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style.textContent ?? '');
    adopted.push(sheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  const observer = new MutationObserver((changes) => {
    for (const change of changes)
      for (const node of change.addedNodes) if (node instanceof HTMLStyleElement) adopt(node);
  });
  observer.observe(document.head, { childList: true });
  return () => {
    observer.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => !adopted.includes(it));
  };
}
