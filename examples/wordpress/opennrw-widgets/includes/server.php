<?php
/** What WordPress asks the OpenNRW server: when settings are saved, and for the content inside an element. */

defined('ABSPATH') || exit;

/** @throws RuntimeException when nothing usable came within $seconds */
function opennrw_ask(string $url, int $seconds = 3): string
{
    $answer = wp_remote_get($url, [
        'timeout' => $seconds,
        // Only the server of the settings is asked, wherever it sends us.
        'redirection' => 0,
        'limit_response_size' => 512 * KB_IN_BYTES,
        // Nothing about this site or its visitors goes along.
        'user-agent' => 'OpenNRW-Widgets-WordPress',
    ]);
    if (is_wp_error($answer)) {
        throw new RuntimeException($answer->get_error_message());
    }
    $status = wp_remote_retrieve_response_code($answer);
    if ($status !== 200) {
        throw new RuntimeException("HTTP $status");
    }
    return wp_remote_retrieve_body($answer);
}

/** The newest version that the server has, for example "0.1.0". */
function opennrw_newest_version(string $server): string
{
    $status = json_decode(opennrw_ask("$server/widgets/status.json"), true);
    $version = $status['versions'][0]['version'] ?? '';
    if (!is_string($version) || !preg_match('/^\d+\.\d+\.\d+$/', $version)) {
        throw new RuntimeException('status.json');
    }
    return $version;
}

/** The hashes of the files of a version, by their names. */
function opennrw_hashes(string $server, string $version): array
{
    $list = json_decode(opennrw_ask("$server/widgets/$version/integrity.json"), true);
    $files = is_array($list['files'] ?? null) ? $list['files'] : [];
    return array_filter($files, static function ($hash): bool {
        return is_string($hash) && preg_match('#^sha384-[A-Za-z0-9+/]+={0,2}$#', $hash);
    });
}
