<?php
/** Settings → OpenNRW Widgets: the server, the version of the widgets and its hashes. One option, `opennrw_widgets`. */

defined('ABSPATH') || exit;

const OPENNRW_OPTION = 'opennrw_widgets';

/** @return array{server: string, version: string, integrity: string, theme: string, sheets: array<string, string>} */
function opennrw_settings(): array
{
    $saved = get_option(OPENNRW_OPTION);
    $nothing = ['server' => '', 'version' => '', 'integrity' => '', 'theme' => '', 'sheets' => []];
    return array_merge($nothing, is_array($saved) ? $saved : []);
}

function opennrw_settings_menu(): void
{
    $title = opennrw_words()['title'];
    add_options_page($title, $title, 'manage_options', 'opennrw-widgets', 'opennrw_settings_page');
}

function opennrw_settings_register(): void
{
    register_setting('opennrw_widgets', OPENNRW_OPTION, ['type' => 'array', 'sanitize_callback' => 'opennrw_settings_read']);
}

/**
 * What may be saved. A wrong value is told and the old one stays; empty version and hash come from the server. WordPress
 * calls this twice when the option is new: what it returns, it takes as well.
 */
function opennrw_settings_read($given): array
{
    $words = opennrw_words();
    $before = opennrw_settings();
    $text = static function (string $name) use ($given): string {
        return isset($given[$name]) && is_string($given[$name]) ? trim(wp_unslash($given[$name])) : '';
    };
    $refuse = static function (string $reason) use ($words, $before): array {
        add_settings_error(OPENNRW_OPTION, $reason, esc_html($words[$reason]));
        return $before;
    };
    $server = untrailingslashit(esc_url_raw($text('server'), ['https', 'http']));
    if ($text('server') !== '' && !opennrw_is_server($server)) {
        return $refuse('badServer');
    }
    $version = $text('version');
    if ($version !== '' && !preg_match('/^\d+(\.\d+\.\d+)?$/', $version)) {
        return $refuse('badVersion');
    }
    $integrity = $text('integrity');
    if ($integrity !== '' && !preg_match('#^sha(256|384|512)-[A-Za-z0-9+/]+={0,2}$#', $integrity)) {
        return $refuse('badIntegrity');
    }
    $theme = array_key_exists($text('theme'), $words['themes']) ? $text('theme') : '';
    $sheets = [];
    if ($server !== '') {
        try {
            $version = $version === '' ? opennrw_newest_version($server) : $version;
            // A version like "0" grows by itself: there is no hash that would fit tomorrow.
            $hashes = strpos($version, '.') ? opennrw_hashes($server, $version) : [];
            $integrity = strpos($version, '.') ? ($integrity ?: ($hashes['opennrw.js'] ?? '')) : '';
            foreach (['fallback.css', "themes/$theme.css"] as $sheet) {
                $sheets[$sheet] = $hashes[$sheet] ?? '';
            }
        } catch (RuntimeException $reason) {
            add_settings_error(OPENNRW_OPTION, 'notReached', esc_html(sprintf($words['notReached'], $reason->getMessage())), 'warning');
        }
    }
    return ['server' => $server, 'version' => $version, 'integrity' => $integrity, 'theme' => $theme, 'sheets' => $sheets];
}

/** https, or http on this very machine, for trying it out. */
function opennrw_is_server(string $url): bool
{
    $parts = wp_parse_url($url);
    $here = in_array($parts['host'] ?? '', ['localhost', '127.0.0.1'], true);
    return isset($parts['host']) && !isset($parts['query']) && !isset($parts['fragment'])
        && (($parts['scheme'] ?? '') === 'https' || $here);
}

function opennrw_settings_page(): void
{
    if (!current_user_can('manage_options')) {
        return;
    }
    $words = opennrw_words();
    $now = opennrw_settings();
    ?>
    <div class="wrap">
        <h1><?php echo esc_html($words['title']); ?></h1>
        <p><?php echo esc_html($words['lead']); ?></p>
        <form action="options.php" method="post">
            <?php settings_fields('opennrw_widgets'); ?>
            <table class="form-table" role="presentation">
                <?php
                opennrw_settings_field('server', $words['server'], $now['server'], '', 'url');
                opennrw_settings_field('version', $words['version'], $now['version'], $words['versionHelp']);
                opennrw_settings_field('integrity', $words['integrity'], $now['integrity'], $words['integrityHelp']);
                ?>
                <tr>
                    <th scope="row"><label for="opennrw-theme"><?php echo esc_html($words['theme']); ?></label></th>
                    <td><select id="opennrw-theme" name="<?php echo esc_attr(OPENNRW_OPTION); ?>[theme]">
                        <?php foreach ($words['themes'] as $theme => $label) : ?>
                            <option value="<?php echo esc_attr($theme); ?>" <?php selected($theme, $now['theme']); ?>><?php echo esc_html($label); ?></option>
                        <?php endforeach; ?>
                    </select></td>
                </tr>
            </table>
            <?php submit_button(); ?>
        </form>
    </div>
    <?php
}

function opennrw_settings_field(string $name, string $label, string $value, string $help, string $type = 'text'): void
{
    $id = "opennrw-$name";
    ?>
    <tr>
        <th scope="row"><label for="<?php echo esc_attr($id); ?>"><?php echo esc_html($label); ?></label></th>
        <td>
            <input class="large-text code" type="<?php echo esc_attr($type); ?>" id="<?php echo esc_attr($id); ?>"
                name="<?php echo esc_attr(OPENNRW_OPTION . "[$name]"); ?>" value="<?php echo esc_attr($value); ?>"
                <?php if ($help !== '') : ?>aria-describedby="<?php echo esc_attr("$id-help"); ?>"<?php endif; ?>>
            <?php if ($help !== '') : ?><p class="description" id="<?php echo esc_attr("$id-help"); ?>"><?php echo esc_html($help); ?></p><?php endif; ?>
        </td>
    </tr>
    <?php
}
