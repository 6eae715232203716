/** The offices of the fictional town. */
import type { Office } from './entry.ts';

export const office = (name: string, mailbox: string): Office => ({
  name,
  email: `${mailbox}@musterstadt.example`,
});
export const traffic = office('Amt für Verkehr und Tiefbau', 'verkehr');
export const green = office('Amt für Stadtgrün', 'stadtgruen');
export const planning = office('Amt für Stadtplanung und Vermessung', 'planung');
export const finance = office('Kämmerei', 'kaemmerei');
export const statistics = office('Stelle für Statistik und Wahlen', 'statistik');
export const youth = office('Jugendamt', 'jugendamt');
export const culture = office('Kulturamt', 'kultur');
export const council = office('Büro des Rates', 'ratsbuero');
export const climate = office('Stabsstelle Klimaschutz', 'klima');
export const waste = office('Bauhof und Abfallwirtschaft', 'bauhof');
export const openData = office('Stelle für offene Daten', 'opendata');
