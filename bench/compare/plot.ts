import type { Figure } from './measure.js';
import { unique } from './report.js';
import { holds, type Target } from './targets.js';

const LINE = 14;
const LABEL = 430;
const LENGTH = 400;
const colours = ['#1b6ca8', '#d1495b', '#edae49', '#66a182', '#8d6a9f', '#555555', '#00798c'];

interface Bar {
  readonly label: string;
  /** Of the power of ten of a value, so that bars of small and large ones can be compared. */
  readonly width: number;
  readonly value: string;
  readonly colour: string;
}

/**
 * Requests a second as bars on a logarithmic scale, one group for each question; below them what is asked,
 * with how many times as good as asked the project is: a bar of half the length is what is asked.
 */
export function plotOf(figures: readonly Figure[], targets: readonly Target[]): string {
  const bars = [...figureBars(figures), ...targetBars(targets)];
  const lines = bars.map(({ label, width, value, colour }, at) => {
    const y = at * LINE;
    return [
      `<text x="0" y="${y + 11}">${escaped(label)}</text>`,
      `<rect x="${LABEL}" y="${y + 2}" width="${width.toFixed(1)}" height="10" fill="${colour}"/>`,
      `<text x="${(LABEL + width + 4).toFixed(1)}" y="${y + 11}">${value}</text>`,
    ].join('');
  });
  const size = `width="${LABEL + LENGTH + 60}" height="${bars.length * LINE + 4}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif" font-size="10">\n${lines.join('\n')}\n</svg>\n`;
}

function figureBars(figures: readonly Figure[]): Bar[] {
  const servers = unique(figures.map(({ server }) => server));
  const decades = Math.ceil(Math.log10(Math.max(10, ...figures.map(({ perSecond }) => perSecond))));
  return figures.map(({ server, question, perSecond }) => ({
    label: `${question}: ${server}`,
    width: (LENGTH * Math.max(0, Math.log10(perSecond))) / decades,
    value: perSecond.toFixed(0),
    colour: colours[servers.indexOf(server) % colours.length] ?? '#555555',
  }));
}

/** From a hundredth of what is asked to a hundred times as good. */
function targetBars(targets: readonly Target[]): Bar[] {
  return targets.flatMap((target) => {
    const { measure, server, limit, direction, reached } = target;
    if (reached === null || reached === 0) return [];
    const factor = direction === 'at least' ? reached / limit : limit / reached;
    const share = Math.min(1, Math.max(0, (Math.log10(factor) + 2) / 4));
    return [
      {
        label: `asked: ${measure}: ${server}`,
        width: LENGTH * share,
        value: `${factor.toFixed(2)} ×`,
        colour: holds(target) ? '#66a182' : '#d1495b',
      },
    ];
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
