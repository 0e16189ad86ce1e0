import type { Figure } from './measure.js';
import { unique } from './report.js';

const LINE = 14;
const LABEL = 330;
const LENGTH = 400;
const colours = ['#1b6ca8', '#d1495b', '#edae49', '#66a182', '#8d6a9f', '#555555', '#00798c'];

/** Requests a second as bars on a logarithmic scale, one group for each question. */
export function plotOf(figures: readonly Figure[]): string {
  const servers = unique(figures.map(({ server }) => server));
  const decades = Math.ceil(Math.log10(Math.max(10, ...figures.map(({ perSecond }) => perSecond))));
  const bars = figures.map(({ server, question, perSecond }, at) => {
    const width = (LENGTH * Math.max(0, Math.log10(perSecond))) / decades;
    const y = at * LINE;
    const colour = colours[servers.indexOf(server) % colours.length];
    return [
      `<text x="0" y="${y + 11}">${escaped(`${question}: ${server}`)}</text>`,
      `<rect x="${LABEL}" y="${y + 2}" width="${width.toFixed(1)}" height="10" fill="${colour}"/>`,
      `<text x="${(LABEL + width + 4).toFixed(1)}" y="${y + 11}">${perSecond.toFixed(0)}</text>`,
    ].join('');
  });
  const size = `width="${LABEL + LENGTH + 60}" height="${figures.length * LINE + 4}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif" font-size="10">\n${bars.join('\n')}\n</svg>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
