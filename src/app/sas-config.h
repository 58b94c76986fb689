/* What a person prefers on this PC, and where the work stood: a key file in the user's configuration folder.
 * Preferences are properties; a change is written at once and notified, so whoever shows one binds to it. What an office's papers
 * look like is not here but in the office file (sas-settings-store.h). */
#pragma once
#include <gio/gio.h>
G_BEGIN_DECLS
#define SAS_TYPE_CONFIG (sas_config_get_type ())
G_DECLARE_FINAL_TYPE (SasConfig, sas_config, SAS, CONFIG, GObject)

#define SAS_CONFIG_RECENT_MOST 10

/* Properties: "language" ("id", "en"), "theme" ("system", "light", "dark"), "high-contrast", "text-scale" (100-200 %),
 * "paper-share" (percent of the SKP page that the preview takes beside the editor, 0: by the width of the window),
 * "sidebar" (open), "maximized", "width", "height", "page" (in front), "office" (path of the one that was open, "" for none). */
SasConfig  *sas_config_new          (const char *path);   /* NULL: the user's own file. A file that cannot be read counts as empty */

/* Borrowed until the next change. */
const char *sas_config_get_string   (SasConfig *self, const char *property);
int         sas_config_get_int      (SasConfig *self, const char *property);
gboolean    sas_config_get_boolean  (SasConfig *self, const char *property);
void        sas_config_set_string   (SasConfig *self, const char *property, const char *value);

/* Office files opened last, the newest first, those that are gone too. (transfer full) */
char      **sas_config_dup_recent   (SasConfig *self);
void        sas_config_add_recent   (SasConfig *self, const char *path);

/* Free places of the pages, "plan" -> "198504122010011007": where the work stood in @path's office. */
char       *sas_config_dup_place    (SasConfig *self, const char *path, const char *key);   /* (transfer full) (nullable) */
void        sas_config_set_place    (SasConfig *self, const char *path, const char *key, const char *value);
G_END_DECLS
