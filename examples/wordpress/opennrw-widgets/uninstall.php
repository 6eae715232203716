<?php
/** Takes away what the plugin has left in the database: its setting and the copies of fragments, on every site. */

defined('WP_UNINSTALL_PLUGIN') || exit;

function opennrw_forget(): void
{
    global $wpdb;
    delete_option('opennrw_widgets');
    foreach (['_transient_opennrw_', '_transient_timeout_opennrw_'] as $prefix) {
        $wpdb->query($wpdb->prepare("DELETE FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like($prefix) . '%'));
    }
}

if (is_multisite()) {
    foreach (get_sites(['fields' => 'ids', 'number' => 0]) as $site) {
        switch_to_blog($site);
        opennrw_forget();
        restore_current_blog();
    }
} else {
    opennrw_forget();
}
