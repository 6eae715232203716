-- `relocate` fills it in at the start: no SQL reads how calendars name places.
ALTER TABLE `events` ADD `municipality_id` text;
