ALTER TABLE `events` ADD `municipality_id` text;
--> statement-breakpoint
UPDATE `events` SET `municipality_id` = CASE
	WHEN json_extract(`content`, '$.venue.ars') IS NOT NULL THEN (
		SELECT `id` FROM `organizations`
		WHERE `kind` = 'municipality' AND `ars` = json_extract(`events`.`content`, '$.venue.ars')
	)
	WHEN json_extract(`content`, '$.venue.city') IS NOT NULL THEN (
		SELECT `id` FROM `organizations`
		WHERE `kind` = 'municipality'
		AND (`name` LIKE '% ' || json_extract(`events`.`content`, '$.venue.city') OR `slug` = lower(json_extract(`events`.`content`, '$.venue.city')))
	)
	ELSE (SELECT `id` FROM `organizations` WHERE `kind` = 'municipality' AND `id` = `events`.`organization_id`)
END
WHERE `attendance` <> 'online';
