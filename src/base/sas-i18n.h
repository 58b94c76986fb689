/* Translation. Message ids are English; po/id.po is complete; Indonesian is the default language.
 * Words of official forms are never translated and so never marked. */
#pragma once
#include <glib.h>
#include <libintl.h>
G_BEGIN_DECLS
#define _(text)            dgettext (GETTEXT_PACKAGE, text)
#define N_(text)           (text)
#define C_(context, text)  g_dpgettext2 (GETTEXT_PACKAGE, context, text)
#define ngettext_(one, many, n) dngettext (GETTEXT_PACKAGE, one, many, n)

/* Chooses the language, once, at the start of main. @language is "id", "en", or NULL: the locale's when that is
 * English, otherwise Indonesian. Catalogues are looked for in $SASARAN_LOCALE_DIR, then in the installed place. */
void        sas_i18n_init         (const char *language);
/* Changes the language of the running program; text already on the screen must be asked for again. */
void        sas_i18n_set_language (const char *language);
/* "id" or "en". */
const char *sas_i18n_language     (void);
G_END_DECLS
