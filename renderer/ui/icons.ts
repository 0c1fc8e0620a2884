/** Line drawings on a 20 × 20 grid. */
export const ICONS = {
  grip: 'M7.5 5v.01M12.5 5v.01M7.5 10v.01M12.5 10v.01M7.5 15v.01M12.5 15v.01',
  close: 'M5 5l10 10M15 5L5 15',
  check: 'M4 10.5l4 4 8-9',
  plus: 'M10 4v12M4 10h12',
  trash: 'M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6M8.7 9v4.5M11.3 9v4.5',
  pencil: 'M4 16l.8-3.4L13 4.4a1.4 1.4 0 0 1 2 0l.6.6a1.4 1.4 0 0 1 0 2L7.4 15.2z',
  search: 'M9 4a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM13 13l3.5 3.5',
  down: 'M5 8l5 5 5-5',
  right: 'M8 5l5 5-5 5',
  undo: 'M8 5L4 9l4 4M4 9h7a5 5 0 0 1 0 10h-1',
  screen: 'M3 4h14v9H3zM10 13v3M7 16.5h6',
  phone: 'M7 3h6a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM9.5 14.5h1',
  people:
    'M7.5 9a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5zM2.5 16c.3-3 2.3-4.5 5-4.5s4.7 1.5 5 4.5M13 4a2.6 2.6 0 0 1 0 5M14.5 11.8c1.8.6 2.8 2 3 4.2',
  file: 'M5 3h6l4 4v10H5zM11 3v4h4',
  folder: 'M3 6a1 1 0 0 1 1-1h4l1.5 2H16a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1z',
  dots: 'M6.5 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM14 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM7 17a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  warning: 'M10 4l7 12H3zM10 9v3.5M10 14.5v.01',
  clock: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM10 6.5V10l2.5 1.5',
  more: 'M5 10v.01M10 10v.01M15 10v.01',
} as const

export type IconName = keyof typeof ICONS
