// One drawing with its two faces: the canvas and the text. What is written as text reaches the
// canvas only when it is a drawing; what is drawn reaches the text at once.
import type { Editor } from './open_modeler';

export interface Problem {
  message: string;
  line: number | null;
}

export interface Sheet {
  xml: () => string;
  write: (xml: string) => Promise<Problem | null>; // From the text.
  changed: () => Promise<void>; // From the canvas.
}

export function problemOf(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const line = /line: (\d+)/.exec(message)?.[1];
  // The parser counts lines from 0.
  return { message: message.split('\n')[0] ?? message, line: line ? Number(line) + 1 : null };
}

const paletteWidth = 120;

function leaveRoomForPalette(editor: Editor): void {
  const { x, y, width, height, scale } = editor.get('canvas').viewbox();
  const room = paletteWidth / scale;
  editor.get('canvas').viewbox({ x: x - room, y, width: width + room, height });
}

export async function makeSheet(
  editor: Editor,
  xml: string,
  onText: (xml: string) => void,
): Promise<Sheet> {
  let text = xml;
  let good = xml;
  let importing = false;

  async function show(wanted: string): Promise<void> {
    importing = true;
    try {
      await editor.importXML(wanted);
    } finally {
      importing = false;
    }
  }

  async function check(wanted: string): Promise<Problem | null> {
    try {
      const { rootElement, warnings } = await editor.get('moddle').fromXML(wanted);
      const diagrams = rootElement.get('diagrams') as unknown[] | undefined;
      if (!diagrams?.length) return { message: 'no BPMNDiagram', line: null };
      const unreadable = warnings.find(({ message }) =>
        /unparsable|unexpected|duplicate/i.test(message),
      );
      return unreadable ? problemOf(new Error(unreadable.message)) : null;
    } catch (error) {
      return problemOf(error);
    }
  }

  await show(xml);
  editor.get('canvas').zoom('fit-viewport', 'auto');
  leaveRoomForPalette(editor);
  return {
    xml: () => text,
    async write(wanted) {
      text = wanted;
      const problem = await check(wanted);
      if (problem) return problem;
      const view = editor.get('canvas').viewbox();
      try {
        await show(wanted);
        good = wanted;
      } catch (error) {
        await show(good);
        return problemOf(error);
      } finally {
        editor.get('canvas').viewbox(view);
      }
      return null;
    },
    async changed() {
      if (importing) return;
      const { xml: drawn } = await editor.saveXML({ format: true });
      if (!drawn) return;
      text = drawn;
      good = drawn;
      onText(drawn);
    },
  };
}
