<?php
/** Fills a new WordPress for trying out: the plugin, its settings, one page with shortcodes and one with blocks. */

[, $root, $site, $server] = $argv;
$_SERVER['HTTP_HOST'] = parse_url($site, PHP_URL_HOST) . ':' . parse_url($site, PHP_URL_PORT);
define('WP_INSTALLING', true);

/** WordPress would send a mail about itself. */
function wp_new_blog_notification(): void
{
}

require $root . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

wp_install('Stadt Musterstadt', 'redaktion', 'redaktion@example.org', true, '', 'musterstadt', 'de_DE');
update_option('siteurl', $site);
update_option('home', $site);
switch_theme('twentytwentythree');
$failed = activate_plugin('opennrw-widgets/opennrw-widgets.php');
if (is_wp_error($failed)) {
    fwrite(STDERR, $failed->get_error_message());
    exit(1);
}

// As the settings page does it: the address alone, the rest comes from the server.
require_once ABSPATH . 'wp-admin/includes/template.php';
opennrw_settings_register();
update_option('opennrw_widgets', ['server' => $server, 'version' => '', 'integrity' => '', 'theme' => '']);

$page = static function (string $title, string $content): int {
    return wp_insert_post(['post_type' => 'page', 'post_status' => 'publish', 'post_title' => $title, 'post_content' => $content]);
};
$block = static function (string $widget, array $settings = []): string {
    return '<!-- wp:opennrw/widget ' . wp_json_encode(['widget' => $widget, 'settings' => (object) $settings]) . ' /-->';
};
echo json_encode([
    'shortcode' => $page('Termine', '<p>Vorher</p>' . "\n\n" . '[opennrw widget="event-calendar" limit="5" heading-level="2" hide-subscribe]' . "\n\n" . '<p>Nachher</p>'),
    'blocks' => $page('Mitmachen', implode("\n\n", [
        $block('participation-map', ['limit' => '5', 'map' => 'button']), $block('dataset-list', ['limit' => '5']),
        $block('cockpit-gauge', ['variant' => 'tiles']), $block('award-showcase', ['limit' => '3']),
    ])),
    'own' => $page('Eigener Inhalt', '[opennrw widget="dataset-list"]<a href="/daten">Unsere Daten</a><script>window.hostile = 1</script>[/opennrw]'),
    'wrong' => $page('Falsch', '[opennrw widget="&quot;&gt;&lt;script&gt;window.hostile = 1&lt;/script&gt;"] [opennrw widget="event-calendar" organisation="bonn" onclick="window.hostile = 1" view=\'"&gt;&lt;script&gt;window.hostile = 1&lt;/script&gt;\']'),
    'none' => $page('Ohne', '<p>Auf dieser Seite steht kein Widget.</p>'),
    'options' => get_option('opennrw_widgets'),
]);
