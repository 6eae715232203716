<?php
/** Every word that people read, German and English, in one place; which one, says the language of the site, and in its administration that of the user. */

defined('ABSPATH') || exit;

function opennrw_words(): array
{
    $locale = is_admin() ? get_user_locale() : get_locale();
    return opennrw_all_words()[strpos($locale, 'en') === 0 ? 'en' : 'de'];
}

function opennrw_all_words(): array
{
    return [
        'de' => [
            'language' => 'de',
            'several' => 'Mehrere durch Komma.',
            'title' => 'OpenNRW Widgets',
            'lead' => 'Tragen Sie die Adresse Ihres OpenNRW-Servers ein. Version und Prüfsumme holt WordPress beim Speichern von dort, wenn Sie sie leer lassen.',
            'server' => 'Adresse des Servers',
            'version' => 'Version der Widgets',
            'versionHelp' => 'Leer: die neueste. „0.1.0“ bleibt für immer dieselbe Datei. „0“ nimmt neue Versionen von selbst an; dann prüft der Browser keine Prüfsumme.',
            'integrity' => 'Prüfsumme (integrity)',
            'integrityHelp' => 'Beginnt mit „sha384-“. Der Browser führt das Skript nur aus, wenn es dazu passt.',
            'theme' => 'Aussehen',
            'themes' => ['' => 'wie die Seite', 'kern' => 'KERN', 'musterstadt' => 'Musterstadt (Beispiel)'],
            'badServer' => 'Die Adresse des Servers muss mit https:// beginnen.',
            'badVersion' => 'Die Version sieht aus wie „0.1.0“ oder „0“.',
            'badIntegrity' => 'Die Prüfsumme sieht aus wie „sha384-…“.',
            'notReached' => 'Der Server hat nicht geantwortet: %s. Tragen Sie Version und Prüfsumme selbst ein, oder speichern Sie später noch einmal.',
            'widget' => 'Widget',
            'settings' => 'Einstellungen',
            'more' => 'Weitere Attribute',
            'byDefault' => 'Vorgabe',
            'fallback' => 'Diese Inhalte finden Sie auch auf %s.',
            'noServer' => 'OpenNRW Widgets: Unter „Einstellungen“ fehlt die Adresse des Servers.',
            'unknownWidget' => 'OpenNRW Widgets: Es gibt kein Widget „%1$s“. Möglich sind: %2$s.',
            'unknownAttributes' => 'OpenNRW Widgets: „%1$s“ kennt das Attribut „%2$s“ nicht.',
            'onlyEditors' => 'Diesen Hinweis sehen nur Redakteurinnen und Redakteure.',
            'widgets' => [
                'award-showcase' => 'Preise', 'cockpit-gauge' => 'Cockpit', 'dataset-list' => 'Offene Daten',
                'event-calendar' => 'Veranstaltungen', 'participation-map' => 'Beteiligung',
            ],
            'attributes' => [
                'organization' => 'Kurzname der Stelle', 'organizer' => 'Kurzname der ausrichtenden Stelle',
                'within' => 'Regionalschlüssel oder Verbund', 'limit' => 'Einträge je Seite',
                'heading-level' => 'Ebene der Überschriften', 'view' => 'Ansicht zu Beginn', 'kind' => 'Art',
                'theme' => 'Themen', 'topic' => 'Themen', 'status' => 'Stand', 'query' => 'Suchwörter', 'year' => 'Jahr',
                'variant' => 'Darstellung', 'indicator' => 'Anzeige', 'map' => 'Karte laden',
                'hide-search' => 'ohne Suchfeld', 'hide-filters' => 'ohne Filter', 'hide-facets' => 'ohne Filter',
                'hide-subscribe' => 'ohne „Abonnieren“',
            ],
        ],
        'en' => [
            'language' => 'en',
            'several' => 'Several, separated by commas.',
            'title' => 'OpenNRW Widgets',
            'lead' => 'Enter the address of your OpenNRW server. When you save, WordPress fetches version and hash from there if you leave them empty.',
            'server' => 'Address of the server',
            'version' => 'Version of the widgets',
            'versionHelp' => 'Empty: the newest. “0.1.0” stays the same file for ever. “0” takes new versions by itself; the browser checks no hash then.',
            'integrity' => 'Hash (integrity)',
            'integrityHelp' => 'Begins with “sha384-”. The browser runs the script only if it fits.',
            'theme' => 'Look',
            'themes' => ['' => 'like the page', 'kern' => 'KERN', 'musterstadt' => 'Musterstadt (example)'],
            'badServer' => 'The address of the server must begin with https://.',
            'badVersion' => 'A version looks like “0.1.0” or “0”.',
            'badIntegrity' => 'A hash looks like “sha384-…”.',
            'notReached' => 'The server did not answer: %s. Enter version and hash yourself, or save again later.',
            'widget' => 'Widget',
            'settings' => 'Settings',
            'more' => 'More attributes',
            'byDefault' => 'Default',
            'fallback' => 'You also find this on %s.',
            'noServer' => 'OpenNRW Widgets: the address of the server is missing under “Settings”.',
            'unknownWidget' => 'OpenNRW Widgets: there is no widget “%1$s”. There are: %2$s.',
            'unknownAttributes' => 'OpenNRW Widgets: “%1$s” does not know the attribute “%2$s”.',
            'onlyEditors' => 'Only editors see this.',
            'widgets' => [
                'award-showcase' => 'Awards', 'cockpit-gauge' => 'Cockpit', 'dataset-list' => 'Open data',
                'event-calendar' => 'Events', 'participation-map' => 'Participation',
            ],
            'attributes' => [
                'organization' => 'Slug of the organization', 'organizer' => 'Slug of the organizer',
                'within' => 'Regional key or Verbund', 'limit' => 'Entries per page',
                'heading-level' => 'Level of headings', 'view' => 'View at first', 'kind' => 'Kind',
                'theme' => 'Themes', 'topic' => 'Topics', 'status' => 'Status', 'query' => 'Words to search for', 'year' => 'Year',
                'variant' => 'Variant', 'indicator' => 'Indicator', 'map' => 'Load the map',
                'hide-search' => 'no search field', 'hide-filters' => 'no filters', 'hide-facets' => 'no filters',
                'hide-subscribe' => 'no “subscribe”',
            ],
        ],
    ];
}
