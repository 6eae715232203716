<?php
/**
 * Plugin Name:       OpenNRW Widgets
 * Description:       Veranstaltungen, Beteiligung, offene Daten, Cockpit und Preise von einem OpenNRW-Server: als Block und als Shortcode [opennrw].
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           EUPL-1.2
 * License URI:       https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12
 *
 * The EUPL names the GNU GPL v2 and v3 as compatible licences (appendix): together with WordPress this plugin may be
 * passed on under the GPL as well. The widgets themselves are not part of it; browsers load them from the server.
 */

defined('ABSPATH') || exit;

require_once __DIR__ . '/includes/words.php';
require_once __DIR__ . '/includes/settings.php';
require_once __DIR__ . '/includes/server.php';
require_once __DIR__ . '/includes/fragment.php';
require_once __DIR__ . '/includes/element.php';

add_action('init', static function () {
    add_shortcode('opennrw', 'opennrw_shortcode');
    wp_register_script(
        'opennrw-block',
        plugins_url('block.js', __FILE__),
        ['wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'wp-server-side-render'],
        (string) filemtime(__DIR__ . '/block.js'),
        true
    );
    wp_add_inline_script(
        'opennrw-block',
        'window.opennrwBlock = ' . wp_json_encode(['widgets' => opennrw_widgets_for_editor(), 'words' => opennrw_words()], JSON_HEX_TAG | JSON_HEX_AMP) . ';',
        'before'
    );
    register_block_type(__DIR__ . '/block.json', ['render_callback' => 'opennrw_block']);
});

add_action('admin_menu', 'opennrw_settings_menu');
add_action('admin_init', 'opennrw_settings_register');
add_filter('script_loader_tag', 'opennrw_script_tag', 10, 3);
add_filter('style_loader_tag', 'opennrw_style_tag', 10, 3);
