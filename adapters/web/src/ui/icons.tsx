// The icons of the pages: our own drawings on a grid of 20, in the color of the text.
const paths = {
  alert: 'M10 3.2 18 16.8H2Z M10 8v4 M10 14.4v.1',
  arrowLeft: 'M16.5 10h-13 M8.5 5l-5 5 5 5',
  arrowRight: 'M3.5 10h13 M11.5 5l5 5-5 5',
  back: 'M15.5 4v12l-8-6Z M5 4v12',
  bell: 'M5 13.5V9a5 5 0 0 1 10 0v4.5l1.3 1.5H3.7Z M8.3 17.2a2 2 0 0 0 3.4 0',
  book: 'M4 4.5A1.5 1.5 0 0 1 5.5 3H16v12H5.5A1.5 1.5 0 0 0 4 16.5 1.5 1.5 0 0 0 5.5 18H16 M4 4.5v12',
  calendar: 'M3.5 5.5h13v11h-13Z M3.5 8.7h13 M7 3.2v3.6 M13 3.2v3.6',
  case: 'M3 7h14v9.5H3Z M7 7V4.5h6V7 M3 11h14',
  check: 'M4 10.5 8.3 15 16 5.5',
  chevronDown: 'M5 7.5l5 5 5-5',
  chevronLeft: 'M12.5 5l-5 5 5 5',
  chevronRight: 'M7.5 5l5 5-5 5',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z M10 6v4.3l2.8 1.7',
  close: 'M5 5l10 10 M15 5 5 15',
  comment: 'M3 4.5h14v9.5H9.5L6 17v-3H3Z',
  compare: 'M3 4.5h5.5v11H3Z M11.5 4.5H17v11h-5.5Z M14.25 7.5v5',
  copy: 'M7 7h9.5v9.5H7Z M13 7V3.5H3.5V13H7',
  diagram: 'M2.5 4.5h6v5h-6Z M8.5 7h3.5a2 2 0 0 1 2 2v2 M11 13.5h6v-2.5h-6Z M11 11v4.5h6V11',
  download: 'M10 3.5v8.5 M6 8.5l4 4 4-4 M3.5 16.5h13',
  edit: 'M4 16l.8-3.6L13.2 4a1.6 1.6 0 0 1 2.3 0l.5.5a1.6 1.6 0 0 1 0 2.3L7.6 15.2Z',
  empty: 'M3 12.5 5.5 4.5h9L17 12.5V16H3Z M3 12.5h4l1 1.8h4l1-1.8h4',
  eye: 'M2.5 10s2.8-5 7.5-5 7.5 5 7.5 5-2.8 5-7.5 5-7.5-5-7.5-5Z M10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  file: 'M5 2.8h6.5L15 6.3v11H5Z M11.5 2.8v3.5H15',
  filter: 'M3 4.5h14l-5.5 6.5v5l-3-1.5V11Z',
  forward: 'M4.5 4v12l8-6Z M15 4v12',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z M10 9.2v4.3 M10 6.5v.1',
  link: 'M8.5 11.5a3 3 0 0 0 4.2 0l2.8-2.8a3 3 0 0 0-4.2-4.2l-.9.9 M11.5 8.5a3 3 0 0 0-4.2 0l-2.8 2.8a3 3 0 0 0 4.2 4.2l.9-.900',
  lock: 'M5 9h10v8H5Z M7 9V6.5a3 3 0 0 1 6 0V9',
  menu: 'M3 5.5h14 M3 10h14 M3 14.5h14',
  more: 'M4.5 10h.1 M10 10h.1 M15.5 10h.1',
  pause: 'M7 4.5v11 M13 4.5v11',
  people:
    'M7.5 9.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6Z M2.5 16.5a5 5 0 0 1 10 0 M13 4.3a2.8 2.8 0 0 1 0 5 M14.5 12a5 5 0 0 1 3 4.5',
  person: 'M10 9.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4Z M4 17a6 6 0 0 1 12 0',
  play: 'M6 4v12l10-6Z',
  plus: 'M10 4v12 M4 10h12',
  print: 'M6 7V3h8v4 M3.5 7h13v7H14 M6 14H3.5 M6 11.5h8V17H6Z',
  redo: 'M15.5 8H8a4 4 0 0 0 0 8h5 M12.5 5l3 3-3 3',
  refresh: 'M16 10a6 6 0 1 1-1.8-4.3L16 7.5 M16 3.5v4h-4',
  save: 'M3.5 3.5h10.5l2.5 2.5v10.5h-13Z M6.5 3.5v4h6v-4 M6 16.5v-5h8v5',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12Z M13.5 13.5 17 17',
  send: 'M17 3 2.8 8.8l5.5 2.4L10.7 17Z M8.3 11.2 17 3',
  stop: 'M5 5h10v10H5Z',
  table: 'M3 4h14v12H3Z M3 8h14 M3 12h14 M8 8v8',
  tasks:
    'M3.5 5.5l1.3 1.3 2-2.3 M9.5 5.5H17 M3.5 11l1.3 1.3 2-2.3 M9.5 11.2H17 M4.3 16.3h1.4 M9.5 16.3H17',
  trash: 'M4 6h12 M8 6V3.5h4V6 M5.5 6l.8 11h7.4l.8-11',
  undo: 'M4.5 8H12a4 4 0 0 1 0 8H7 M7.5 5l-3 3 3 3',
  up: 'M10 16V4.5 M5 9.5l5-5 5 5',
  down: 'M10 4v11.5 M5 10.5l5 5 5-5',
  upload: 'M10 12.5V4 M6 7.5l4-4 4 4 M3.5 16.5h13',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" aria-hidden="true">
      <path
        d={paths[name]}
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

// The mark of Cauce: what flows between two banks.
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="currentColor" />
      <g stroke="var(--surface)" stroke-width="2.6" stroke-linecap="round">
        <path d="M5 13.5c5.5 0 5.5-5 11-5s5.5 5 11 5" />
        <path d="M5 23.5c5.5 0 5.5-5 11-5s5.5 5 11 5" />
      </g>
      <circle cx="16" cy="13.7" r="2.1" fill="#ffb454" />
    </svg>
  );
}
