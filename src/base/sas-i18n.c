#include "config.h"
#include <locale.h>
#include <string.h>
#include "sas-i18n.h"

static const char *current = "id";

/* gettext ignores LANGUAGE in the locale "C", which a bare PC or a service has: C.UTF-8 is the same but for that. */
static void
set_locale (void)
{
  const char *messages;

  setlocale (LC_ALL, "");
  messages = setlocale (LC_CTYPE, NULL);
  if (messages == NULL || strcmp (messages, "C") == 0 || strcmp (messages, "POSIX") == 0)
    setlocale (LC_ALL, "C.UTF-8");
  setlocale (LC_NUMERIC, "C");  /* numbers are written by our own functions, in one way on every PC */
}

static const char *
language_of_locale (void)
{
  static const char *const variables[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_getenv (variables[i]);

      if (value != NULL && *value != '\0')
        return g_str_has_prefix (value, "en") ? "en" : "id";
    }
  return "id";
}

/* gettext keeps what it has found until a domain is bound to another folder: so it is, for a moment. */
static void
forget_translations (void)
{
  g_autofree char *folder = g_strdup (bindtextdomain (GETTEXT_PACKAGE, NULL));

  bindtextdomain (GETTEXT_PACKAGE, "/");
  bindtextdomain (GETTEXT_PACKAGE, folder);
}

void
sas_i18n_set_language (const char *language)
{
  current = g_strcmp0 (language, "en") == 0 ? "en" : "id";
  g_setenv ("LANGUAGE", current, TRUE);
  forget_translations ();
}

void
sas_i18n_init (const char *language)
{
  const char *directory = g_getenv ("SASARAN_LOCALE_DIR");

  if (language == NULL)
    language = language_of_locale ();
  set_locale ();
  bindtextdomain (GETTEXT_PACKAGE, directory != NULL ? directory : SASARAN_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  sas_i18n_set_language (language);
}

const char *
sas_i18n_language (void)
{
  return current;
}
