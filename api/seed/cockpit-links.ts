/** Which demo dataset refers to which model dataset of the Musterdatenkatalog, as an owner would say it with dct:references. */
import { modelDatasetByCode } from '@opennrw/rules/model-datasets';

const links: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  musterstadt: {
    abfallkalender: 'abfallentsorgung/abfallkalender',
    containerstandorte: 'abfallentsorgung/container',
    baustellen: 'bau/baustelle',
    trinkbrunnen: 'bau/brunnen',
    bodenrichtwerte: 'bau/grundstuecksbewertung',
    'bevoelkerung-stadtteile': 'bevoelkerungsstruktur/einwohnerzahl',
    vornamen: 'bevoelkerungsstruktur/vorname',
    'stadtbibliothek-ausleihen': 'bildung/bibliothek/ausleihe',
    'kita-plaetze': 'bildung/kindertageseinrichtung/betreuungsplatz',
    schulen: 'bildung/schule/schuelerzahl',
    anliegenmelder: 'buergerservice/anliegenmanagement',
    'wartezeiten-buergerbuero': 'buergerservice/wartezeit',
    'energieverbrauch-gebaeude': 'energie/energiebericht',
    solardachkataster: 'energie/solar',
    haushalt: 'finanzen/haushalt/plan',
    baumkataster: 'floraUndFauna/baumbestand/baumkataster',
    'freibad-besuche': 'freizeit/badUndFreibad',
    spielplaetze: 'freizeit/spielplatzUndSpielstaette',
    toiletten: 'gesundheit/oeffentlicheToilette',
    defibrillatoren: 'gesundheit/rettungsdienst/defibrillator',
    luftmesswerte: 'klimaschutzUndUmweltschutz/berichtUndAnalyse/luftUndEmission',
    'kunst-im-oeffentlichen-raum': 'kultur/kunstwerk',
    'wahlergebnisse-rat': 'politischePartizipation/wahl/kommunalwahl',
    bebauungsplaene: 'raumplanung/bebauungsplan',
    'feuerwehr-einsaetze': 'sicherheit/feuerwehr/feuerwehreinsatz',
    stellenplan: 'staedtischesPersonal/stellenplan',
  },
  beispielhausen: {
    gemeindehaushalt: 'finanzen/haushalt/plan',
    friedhoefe: 'kultur/friedhof/standort',
    wanderwege: 'kultur/lehrpfadUndWanderpfad',
  },
  'kreis-lindental': {
    naturschutzgebiete: 'floraUndFauna/flaeche/naturschutzgebiet',
    luftbilder: 'raumplanung/orthofoto',
    hausadressen: 'raumplanung/raumgliederung/adresse',
    'aerztliche-versorgung': 'gesundheit/arzt',
    kreishaushalt: 'finanzen/haushalt/plan',
  },
};

/** The IRIs that a demo dataset refers to. */
export function referencesOf(body: string, dataset: string): string[] {
  const model = modelDatasetByCode(links[body]?.[dataset] ?? '');
  return model === undefined ? [] : [model.iri];
}
