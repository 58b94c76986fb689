#include "config.h"
#include <string.h>
#include "sas-app-page.h"
#include "sas-i18n.h"
#include "sas-search-places.h"

static const struct { const char *title, *icon, *action; } actions[] = {
  { N_("Preferences"),                "open-menu-symbolic",        "win.preferences"  },
  { N_("Keyboard shortcuts"),         "help-browser-symbolic",     "win.shortcuts"    },
  { N_("Help for this page"),         "help-browser-symbolic",     "win.help"         },
  { N_("Back up…"),                   "drive-harddisk-symbolic",   "win.backup"       },
  { N_("Restore from a backup…"),     "document-revert-symbolic",  "win.restore"      },
  { N_("Check office file"),          "object-select-symbolic",    "win.check"        },
  { N_("Open office file…"),          "document-open-symbolic",    "win.open"         },
  { N_("New office…"),                "list-add-symbolic",         "win.new-office"   },
  { N_("Close office"),               "window-close-symbolic",     "win.close-office" },
};

/* Each word of @find stands somewhere in @text. */
static gboolean
has_words (const char *text, const char *find)
{
  g_autofree char *folded = g_utf8_casefold (text, -1), *wanted = g_utf8_casefold (find, -1);
  g_auto (GStrv) words = g_strsplit_set (wanted, " \t", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static void
append (GListStore *store, SasSearchItem *item)
{
  g_list_store_append (store, item);
  g_object_unref (item);
}

void
sas_search_places_add (GListStore *store, SasSession *session, const char *find)
{
  for (guint i = 0; i < sas_n_page_specs; i++)
    {
      const SasPageSpec *spec = &sas_page_specs[i];
      const char *detail = spec->subtitle != NULL ? _(spec->subtitle) : spec->group != NULL ? _(spec->group) : "";
      g_autofree char *words = g_strdup_printf ("%s %s", _(spec->title), detail);

      if (sas_page_spec_concerns (spec, session) && has_words (words, find))
        append (store, sas_search_item_new (_("Pages"), spec->icon, _(spec->title), detail, "win.page", g_variant_new_string (spec->id)));
    }
  for (guint i = 0; *find != '\0' && i < G_N_ELEMENTS (actions); i++)
    if (has_words (_(actions[i].title), find))
      append (store, sas_search_item_new (_("Actions"), actions[i].icon, _(actions[i].title), "", actions[i].action, NULL));
}
