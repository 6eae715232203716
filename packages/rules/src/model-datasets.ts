/**
 * The model datasets of the Musterdatenkatalog, version 4: what a German municipality may be expected to hold. They
 * are the denominator of the cockpit.
 *
 * Names, codes and topics are facts, taken from the SKOS edition of the Musterdatenkatalog V4 (Bertelsmann Stiftung
 * with partners, CC0). Its 242nd concept, "Sonstiges", names no dataset and is left out.
 */
import type { Label } from './languages.ts';

/** One kind of dataset. */
export interface ModelDataset {
  /** Path of its IRI, and so unique: "verkehr/radverkehr/radweg". */
  code: string;
  iri: string;
  label: Label;
  topic: ModelTopic;
}

export interface ModelTopic {
  code: string;
  label: Label;
}

/** The edition of the list: another one makes other numbers. */
export const MODEL_DATASETS_VERSION = 'V4';

const BASE = 'https://musterdatenkatalog.de/def/musterdatensatz/';

/** A topic, and indented below it its model datasets: the end of the code, the German and the English name. */
const LIST = `
abfallentsorgung | Abfallentsorgung | waste disposal
  abfallkalender | Abfallkalender | waste calendar
  abfallmenge | Abfallmenge | waste volume
  abgabestelle | Abgabestelle | collection point
  container | Container | container
  entwaesserung | Entwässerung | drainage
  muellgebuehr | Müllgebühr | waste disposal fee
  strassenreinigung | Straßenreinigung | street cleaning
bau | Bau | construction
  baufertigstellung | Baufertigstellung | construction completion
  baugenehmigung | Baugenehmigung | construction permit
  baustelle | Baustelle | construction site
  bauvorhaben | Bauvorhaben | building project
  brunnen | Brunnen | fountain
  grundstuecksbewertung | Grundstücksbewertung | property valuation
  tiefbau | Tiefbau | underground construction
  wohnungsbestand | Wohnungsbestand | residential portfolio
bevoelkerungsstruktur | Bevölkerungsstruktur | population structure
  demografiebericht | Demografiebericht | demographic report
  einwohnerzahl | Einwohnerzahl | population
  haushaltszusammensetzung | Haushaltszusammensetzung | household composition
  migrationshintergrund | Migrationshintergrund | migration background
  religionszugehoerigkeit | Religionszugehörigkeit | religious affiliation
  staatsangehoerigkeit | Staatsangehörigkeit | citizenship
  vorname | Vorname | first name
bildung | Bildung | education
  ausbildung | Ausbildung | education
  bibliothek/ausleihe | Bibliothek – Ausleihe | library – circulation
  bibliothek/bestand | Bibliothek – Bestand | library – collection
  bibliothek/besucherzahl | Bibliothek – Besucherzahl | library – attendance
  bibliothek/budget | Bibliothek – Budget | library – budget
  bibliothek/standort | Bibliothek – Standort | library – location
  hochschule/standort | Hochschule – Standort | university – location
  hochschule/studentenwohnheim | Hochschule – Studentenwohnheim | university – student residence
  hochschule/studierendenzahl | Hochschule – Studierendenzahl | university – number of students
  kindertageseinrichtung/betreuungsplatz | Kindertageseinrichtung – Betreuungsplatz | nursery school – day care spot
  kindertageseinrichtung/standort | Kindertageseinrichtung – Standort | nursery school – location
  musikschule/teilnehmerzahl | Musikschule – Teilnehmerzahl | music school – number of participants
  musikschule/unterrichtsangebot | Musikschule – Unterrichtsangebot | music school – classes offered
  schule/internetanbindung | Schule – Internetanbindung | school – internet connection
  schule/schuelerzahl | Schule – Schülerzahl | school – number of students
  schule/schulangebot | Schule – Schulangebot | school – school options
  schule/schuleingangsuntersuchung | Schule – Schuleingangsuntersuchung | school – School Entry Medical
  schule/schulentwicklungsplan | Schule – Schulentwicklungsplan | school – school development plan
  schule/standort | Schule – Standort | school – location
  schule/wunschschule | Schule – Wunschschule | school – school of choice
  volkshochschule/teilnehmerzahl | Volkshochschule – Teilnehmerzahl | adult education centre – number of participants
  volkshochschule/veranstaltung | Volkshochschule – Veranstaltung | adult education centre – events
buergerservice | Bürgerservice | citizen service
  anliegenmanagement | Anliegenmanagement | citizen request management
  dienstleistung | Dienstleistung | service
  hundekottuete | Hundekottüte | dog waste bag
  telefonverzeichnis | Telefonverzeichnis | telephone directory
  termin | Termin | appointment
  wartezeit | Wartezeit | waiting time
digitalisierung | Digitalisierung | digitalisation
  openData/planung | Open Data – Planung | open data – planning
  openData/zugriffszahl | Open Data – Zugriffszahl | open data – click-through rate
  website | Website | website
  wlanUndMobilfunk | WLAN und Mobilfunk | wifi and mobile telephony
energie | Energie | energy
  energiebericht | Energiebericht | energy report
  solar | Solar | solar energy
  stromversorgung | Stromversorgung | electrical power supply
  waermeversorgung | Wärmeversorgung | heat supply
  wasserversorgung | Wasserversorgung | water supply
  windenergie | Windenergie | wind power
finanzen | Finanzen | finance
  haushalt/ausserplanmaessigeAufwendungen | Haushalt – Außerplanmäßige Aufwendung | budget – extraordinary expenditure
  haushalt/controlling | Haushalt – Controlling | budget – controlling
  haushalt/jahresabschluss | Haushalt – Jahresabschluss | budget – annual financial statement
  haushalt/plan | Haushalt – Plan | budget – municipal budget plan
  haushalt/produktplan | Haushalt – Produktplan | budget – product plan
  haushalt/satzung | Haushalt – Satzung | budget – statutes
  haushalt/sponsoring | Haushalt – Sponsoring | budget – sponsoring
  haushalt/zuwendungUndFoerderung | Haushalt – Zuwendung und Förderung | budget – grant
  steuernUndAbgaben | Steuern und Abgaben | taxes and charges
floraUndFauna | Flora und Fauna | flora and fauna
  baumbestand/baumfaellung | Baumbestand – Baumfällung | tree population – tree logging
  baumbestand/baumkataster | Baumbestand – Baumkataster | tree population – tree register
  flaeche/ausgleichsflaeche | Fläche – Ausgleichsfläche | surface area – compensation area
  flaeche/biotopflaeche | Fläche – Biotopfläche | surface area – biotope area
  flaeche/gruenflaecheUndGruenflaechenkataster | Fläche – Grünfläche und Grünflächenkataster | surface area – green space and green space register
  flaeche/hundewiese | Fläche – Hundewiese | surface area – dog park
  flaeche/jagdbezirk | Fläche – Jagdbezirk | surface area – hunting district
  flaeche/naturschutzgebiet | Fläche – Naturschutzgebiet | surface area – nature reserve
  flaeche/waldflaeche | Fläche – Waldfläche | surface area – forest area
  gewaesser/pegelstand | Gewässer – Pegelstand | body of water – water level
  gewaesser/wasserflaeche | Gewässer – Wasserfläche | body of water – water body
  urbanGardening | Urban Gardening | urban gardening
freizeit | Freizeit | leisure
  badUndFreibad | Bad und Freibad | public pool
  ferienangebot | Ferienangebot | school holiday programme
  grillplatz | Grillplatz | barbecue area
  jugendeinrichtung | Jugendeinrichtung | youth centre
  sitzgelegenheit | Sitzgelegenheit | urban seating
  spielplatzUndSpielstaette | Spielplatz und Spielstätte | playground and event venue
  verein | Verein | association
geschichte | Geschichte | history
  quelle/archivbestand | Quelle – Archivbestand | source – archive collection
  quelle/entschaedigung | Quelle – Entschädigung | source – restitution
  quelle/historischeKarte | Quelle – Historische Karte | source – historical map
  quelle/historischeLuftaufnahme | Quelle – Historische Luftaufnahme | source – historical aerial view
  quelle/personalverzeichnis | Quelle – Personalverzeichnis | source – staff directory
  standortMitGeschichte | Standort mit Geschichte | site with a history
gesundheit | Gesundheit | health
  apotheke | Apotheke | pharmacy
  arzt | Arzt | physician
  gesundheitsberichterstattung | Gesundheitsberichterstattung | health reporting
  hebamme | Hebamme | midwife
  infektion | Infektion | infection
  krankenhaus | Krankenhaus | hospital
  oeffentlicheToilette | Öffentliche Toilette | public toilet
  rettungsdienst/defibrillator | Rettungsdienst – Defibrillator | emergency service – defibrillator
  rettungsdienst/rettungsdiensteinsatz | Rettungsdienst – Rettungsdiensteinsatz | emergency service – rescue mission
justiz | Justiz | judicial system
  gesetzestext | Gesetzestext | legal text
  justizeinrichtung | Justizeinrichtung | judicial organisation
klimaschutzUndUmweltschutz | Klimaschutz und Umweltschutz | climate protection and environmental protection
  berichtUndAnalyse/klimabilanz | Bericht und Analyse – Klimabilanz | report and analysis – climate footprint
  berichtUndAnalyse/luftUndEmission | Bericht und Analyse – Luft und Emission | report and analysis – air and emissions
  berichtUndAnalyse/verkehrsmessung | Bericht und Analyse – Verkehrsmessung | report and analysis – traffic count
  berichtUndAnalyse/wasser | Bericht und Analyse – Wasser | report and analysis – water
  radioaktivitaetsmessung | Radioaktivitätsmessung | radioactivity measurements
  umweltzone | Umweltzone | low-emission zone
kultur | Kultur | culture
  denkmal | Denkmal | monument
  friedhof/grabstaette | Friedhof – Grabstätte | cemetery – place of burial
  friedhof/standort | Friedhof – Standort | cemetery – location
  kunstwerk | Kunstwerk | work of art
  lehrpfadUndWanderpfad | Lehrpfad und Wanderpfad | educational trail and hiking trail
  museum/besucherzahl | Museum – Besucherzahl | museum – number of visitors
  museum/standort | Museum – Standort | museum – location
  religioeseEinrichtung | religiöse Einrichtung | religious institution
  theater/besucherzahl | Theater – Besucherzahl | theatre – attendance
  theater/programm | Theater – Programm | theatre – programme
  veranstaltung/angebot | Veranstaltung – Angebot | event – offer
  veranstaltung/besucherzahl | Veranstaltung – Besucherzahl | event – attendance
oeffentlichkeitsarbeit | Öffentlichkeitsarbeit | public relations
  pressemitteilungUndVeroeffentlichung | Pressemitteilung und Veröffentlichung | press release and publication
  stadtmarketing | Stadtmarketing | city marketing
politischePartizipation | Politische Partizipation | political participation
  buergerbeteiligung/buergerentscheid | Bürgerbeteiligung – Bürgerentscheid | public participation – local referendum
  buergerbeteiligung/buergerhaushalt | Bürgerbeteiligung – Bürgerhaushalt | public participation – participatory budgeting
  buergerbeteiligung/entwicklungUndInformation | Bürgerbeteiligung – Entwicklung und Information | public participation – development and information
  buergerbeteiligung/umfrage | Bürgerbeteiligung – Umfrage | public participation – survey
  politischeVertretung/buergermeister | Politische Vertretung – Bürgermeister | political representation – mayor
  politischeVertretung/gremium | Politische Vertretung – Gremium | political representation – committee
  politischeVertretung/mandatstraeger | Politische Vertretung – Mandatsträger | political representation – elected official
  verband | Verband | association
  wahl/beiratswahl | Wahl – Beiratswahl | election – advisory board election
  wahl/bundestagswahl | Wahl – Bundestagswahl | election – federal election
  wahl/europawahl | Wahl – Europawahl | election – European election
  wahl/kandidatenliste | Wahl – Kandidatenliste | election – list of candidates
  wahl/kommunalwahl | Wahl – Kommunalwahl | election – municipal election
  wahl/landtagswahl | Wahl – Landtagswahl | election – state election
  wahl/strassenverzeichnis | Wahl – Straßenverzeichnis | election – street directory
  wahl/verbundwahl | Wahl – Verbundwahl | election – simultaneous election
  wahl/wahlkreisUndWahlbezirk | Wahl – Wahlkreis und Wahlbezirk | election – electoral district and precinct
  wahl/wahllokal | Wahl – Wahllokal | election – polling place
raumplanung | Raumplanung | land use spatial planning regional development
  bauleitplan | Bauleitplan | urban land-use plan
  bebauungsplan | Bebauungsplan | zoning plan
  flaechennutzung | Flächennutzung | land use
  liegenschaft/grundstueckUndGebaeude | Liegenschaft – Grundstück und Gebäude | real estate – plot and building
  liegenschaft/liegenschaftskataster | Liegenschaft – Liegenschaftskataster | real estate – real-estate register
  liegenschaft/satzung | Liegenschaft – Satzung | real estate – by-law
  orthofoto | Orthofoto | orthophoto
  raumgliederung/adresse | Raumgliederung – Adresse | space planning – address
  raumgliederung/block | Raumgliederung – Block | space planning – city block
  raumgliederung/hausnummer | Raumgliederung – Hausnummer | space planning – house number
  raumgliederung/ortsteil | Raumgliederung – Ortsteil | space planning – city district
  raumgliederung/postleitzahlengebiet | Raumgliederung – Postleitzahlengebiet | space planning – postal code area
  raumgliederung/stadtgebiet | Raumgliederung – Stadtgebiet | space planning – city area
  raumgliederung/strasse | Raumgliederung – Straße | space planning – street
  sozialraum | Sozialraum | social area
  stadtplan | Stadtplan | city map
sicherheit | Sicherheit | safety and security
  beleuchtung | Beleuchtung | lighting
  feuerwehr/feuerwehreinsatz | Feuerwehr – Feuerwehreinsatz | fire department – firefighting operation
  feuerwehr/personal | Feuerwehr – Personal | fire department – staff
  feuerwehr/standort | Feuerwehr – Standort | fire department – location
  kriminalitaetsstatistik | Kriminalitätsstatistik | crime statistics
  ordnungsamt | Ordnungsamt | public order office
  polizei | Polizei | police
  rettungshilfe/anlaufstelle | Rettungshilfe – Anlaufstelle | rescue service – contact point
  rettungshilfe/notfallnummer | Rettungshilfe – Notfallnummer | rescue service – emergency number
  rettungshilfe/notinsel | Rettungshilfe – Notinsel | rescue service – Notinsel (safe haven for children in need)
  rettungshilfe/waldrettungspunkt | Rettungshilfe – Waldrettungspunkt | rescue service – forest rescue point
  zivilschutzUndKatastrophenschutz/kampfmittelfund | Zivilschutz und Katastrophenschutz – Kampfmittelfund | civil protection management and disaster management – bomb disposal
  zivilschutzUndKatastrophenschutz/sirene | Zivilschutz und Katastrophenschutz – Sirene | civil protection management and disaster management – siren
sozialeHilfe | Soziale Hilfe | social support
  angebotUndBeratungsstelle | Angebot und Beratungsstelle | offer and counselling centre
  behinderung/behindertenwohnheim | Behinderung – Behindertenwohnheim | disability – residential care home for people with disabilities
  behinderung/menschenMitBehinderung | Behinderung – Menschen mit Behinderung | disability – people with disabilities
  bericht | Bericht | report
  finanzielleUnterstuetzung/foerderung | Finanzielle Unterstützung – Förderung | financial support – aid
  finanzielleUnterstuetzung/grundsicherung | Finanzielle Unterstützung – Grundsicherung | financial support – basic security
  finanzielleUnterstuetzung/wohngeld | Finanzielle Unterstützung – Wohngeld | financial support – housing benefit
  flucht/asylbewerber | Flucht – Asylbewerber | escape – asylum seeker
  flucht/fluechtlingsunterbringung | Flucht – Flüchtlingsunterbringung | escape – refugee housing
  flucht/fluechtlingszahl | Flucht – Flüchtlingszahl | escape – number of refugees
  flucht/integration | Flucht – Integration | escape – integration
  gefoerderterWohnungsbau | Geförderter Wohnungsbau | subsidized housing
  pflege | Pflege | nursing care
staedtischesPersonal | Städtisches Personal | city staff
  stellenausschreibung | Stellenausschreibung | job posting
  stellenplan | Stellenplan | staffing plan
tourismus | Tourismus | tourism
  gaestezahl | Gästezahl | number of visitors
  sehenswuerdigkeit | Sehenswürdigkeit | tourist attraction
  stadtfuehrung | Stadtführung | guided city tour
  unterkunft/campingplatz | Unterkunft – Campingplatz | accommodation – campsite
  unterkunft/herberge | Unterkunft – Herberge | accommodation – hostel
  unterkunft/hotel | Unterkunft – Hotel | accommodation – hotel
  unterkunft/privatunterkunft | Unterkunft – Privatunterkunft | accommodation – private accommodation
verkehr | Verkehr | transport
  ampelanlage | Ampelanlage | traffic lights
  flugverkehr/flugbewegung | Flugverkehr – Flugbewegung | air traffic – aircraft movement
  flugverkehr/flughafen | Flugverkehr – Flughafen | air traffic – airport
  fussverkehr/fussgaengerzone | Fußverkehr – Fußgängerzone | pedestrian traffic – pedestrian zone
  fussverkehr/gehweg | Fußverkehr – Gehweg | pedestrian traffic – pavement
  fussverkehr/laufstreckeUndWanderstrecke | Fußverkehr – Laufstrecke und Wanderstrecke | pedestrian traffic – running route and hiking route
  kfz/autobahn | KFZ – Autobahn | motor vehicle – motorway
  kfz/bussgeld | KFZ – Bußgeld | motor vehicle – traffic fine
  kfz/carsharing | KFZ – Carsharing | motor vehicle – carsharing
  kfz/elektrotankstelle | KFZ – Elektrotankstelle | motor vehicle – electric filling station
  kfz/fahrzeugzulassung | KFZ – Fahrzeugzulassung | motor vehicle – vehicle registration
  kfz/messung | KFZ – Messung | motor vehicle – traffic count
  kfz/parkplatz | KFZ – Parkplatz | motor vehicle – parking lot
  kfz/tankstelle | KFZ – Tankstelle | motor vehicle – filling station
  kfz/Taxistand | KFZ – Taxistand | motor vehicle – taxicab station
  oepnv/aufzugUndRolltreppe | ÖPNV – Aufzug und Rolltreppe | public transportation – elevators and escalators
  oepnv/fahrgastzahl | ÖPNV – Fahrgastzahl | public transportation – ridership
  oepnv/liniennetzSollfahrdatenEchtzeitdaten | ÖPNV – Liniennetz Sollfahrdaten Echtzeitdaten | public transportation – route network target timetable actual timetable
  oepnv/vertriebsstelle | ÖPNV – Vertriebsstelle | public transportation – ticket sales point
  radverkehr/abstellplatz | Radverkehr – Abstellplatz | bicycle traffic – parking area
  radverkehr/ladestation | Radverkehr – Ladestation | bicycle traffic – charging station
  radverkehr/messung | Radverkehr – Messung | bicycle traffic – traffic count
  radverkehr/radwegUndRadroute | Radverkehr – Radweg und Radroute | bicycle traffic – bike path and cycle route
  radverkehr/verleih | Radverkehr – Verleih | bicycle traffic – rental
  schiffsverkehrUndFaehrverkehr/anlegestelle | Schiffsverkehr und Fährverkehr – Anlegestelle | boat traffic and ferry traffic – jetty
  schiffsverkehrUndFaehrverkehr/fracht | Schiffsverkehr und Fährverkehr – Fracht | boat traffic and ferry traffic – cargo
  schiffsverkehrUndFaehrverkehr/passagier | Schiffsverkehr und Fährverkehr – Passagier | boat traffic and ferry traffic – passenger
  sondernutzung | Sondernutzung | special use
  unfall | Unfall | accident
wetter | Wetter | weather
  hitze | Hitze | heat
  messung | Messung | weather measurements
wirtschaft | Wirtschaft | economy
  arbeitslosigkeit | Arbeitslosigkeit | unemployment
  berufspendler | Berufspendler | working commuter
  beschaeftigung | Beschäftigung | employment
  beteiligungAnOeffentlicherWirtschaft/ausschreibungUndVergabe | Beteiligung an Öffentlicher Wirtschaft – Ausschreibung und Vergabe | participation in public economy – invitation to tender and public procurement
  beteiligungAnOeffentlicherWirtschaft/beteiligung | Beteiligung an Öffentlicher Wirtschaft – Beteiligung | participation in public economy – shareholding
  bueroflaecheIndustrieflaecheGewerbeflaeche | Bürofläche Industriefläche Gewerbefläche | office space industrial space commercial space
  coworking | Coworking | coworking
  dienstleistung/einzelhandel | Dienstleistung – Einzelhandel | service – retail
  dienstleistung/handwerk | Dienstleistung – Handwerk | service – craft and trade
  dienstleistung/postfiliale | Dienstleistung – Postfiliale | service – post office
  dienstleistung/weihnachtsmarkt | Dienstleistung – Weihnachtsmarkt | service – Christmas market
  dienstleistung/wochenmarkt | Dienstleistung – Wochenmarkt | service – farmer's market
  gewerbeanmeldung | Gewerbeanmeldung | business registration
  insolvenz | Insolvenz | insolvency
  wirtschaftsfoerderung | Wirtschaftsförderung | business development
  wirtschaftsstandort | Wirtschaftsstandort | business location`;

/** All 241, by topic. */
export const modelDatasets: readonly ModelDataset[] = LIST.trim()
  .split(/\n(?! )/)
  .flatMap(membersOf);

function membersOf(block: string): ModelDataset[] {
  const [head = [], ...members] = block.split('\n').map((line) => line.split('|').map((part) => part.trim()));
  const topic = { code: head[0] ?? '', label: labelOf(head) };
  return members.map((member) => {
    const code = `${topic.code}/${member[0]}`;
    return { code, iri: BASE + code, label: labelOf(member), topic };
  });
}

function labelOf([, de = '', en = '']: readonly string[]): Label {
  return { de, en };
}

/** The topics, each once, in the order of the list. */
export const modelTopics: readonly ModelTopic[] = [...new Set(modelDatasets.map((model) => model.topic))];

const byCode = new Map(modelDatasets.map((model) => [model.code, model]));

export function modelDatasetByCode(code: string): ModelDataset | undefined {
  return byCode.get(code);
}

/** The code behind an IRI of the Musterdatenkatalog, written with http or https; null for every other address. */
export function modelDatasetOf(iri: string): string | null {
  const path = /^https?:\/\/musterdatenkatalog\.de\/def\/musterdatensatz\/(.+?)\/?$/.exec(iri)?.[1];
  return path !== undefined && byCode.has(path) ? path : null;
}
