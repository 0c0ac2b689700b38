import type { Chance } from './Chance';

const services = [
  'Advocacy',
  'Counselling',
  'Drop-in sessions',
  'Early help',
  'Group support',
  'Helpline',
  'Independent adviser',
  'Outreach',
  'Recovery programme',
  'Specialist support worker',
  'Training for volunteers',
  'Website and directory',
];
const places = ['across', 'central', 'east', 'mid', 'north', 'rural', 'south', 'west'];

/** What an award is for, such as "Hate crime: helpline, north Essex (synthetic)". */
export function syntheticTitle(
  chance: Chance,
  area: string,
  priority: { readonly name: string } | null,
): string {
  const service = chance.oneOf(services);
  const what = priority ? `${priority.name}: ${service.toLowerCase()}` : service;
  return `${what}, ${chance.oneOf(places)} ${area} (synthetic)`;
}
