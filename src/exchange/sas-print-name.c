#include "config.h"
#include <string.h>
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-print-name.h"
#include "sas-print-private.h"

#define SIGNS " ._-"          /* between the fields */
#define REFUSED "<>:\"/\\|?*"   /* by Windows */

/* --- fields; each (transfer full) (nullable) --- */

static char *
tell_form (const SasPrintNameFacts *facts)
{
  return g_strdup (sas_print_forms_file (facts->forms));
}

static char *
tell_year (const SasPrintNameFacts *facts)
{
  return g_strdup_printf ("%d", facts->year);
}

static char *
tell_period (const SasPrintNameFacts *facts)
{
  gboolean told = facts->period < SAS_PERIODS && (facts->forms & sas_print_forms_of_period ()) != 0;

  return told ? g_strdup (sas_period_name (facts->period)) : NULL;
}

static char *
tell_nip (const SasPrintNameFacts *facts)
{
  return g_strdup (facts->nip);
}

static char *
tell_name (const SasPrintNameFacts *facts)
{
  return g_strdup (facts->name);
}

static char *
tell_unit (const SasPrintNameFacts *facts)
{
  return g_strdup (facts->unit);
}

static char *(*const tellers[]) (const SasPrintNameFacts *facts) = { tell_form, tell_year, tell_period, tell_nip, tell_name, tell_unit };
const char *const sas_print_name_fields[] = { "form", "tahun", "periode", "nip", "nama", "unit", NULL };
G_STATIC_ASSERT (G_N_ELEMENTS (tellers) + 1 == G_N_ELEMENTS (sas_print_name_fields));

/* The field that begins with the brace at @at, and where it ends; -1: none that there is. */
static int
field_at (const char *at, const char **end)
{
  for (int i = 0; sas_print_name_fields[i] != NULL; i++)
    {
      gsize length = strlen (sas_print_name_fields[i]);

      if (strncmp (at + 1, sas_print_name_fields[i], length) == 0 && at[1 + length] == '}')
        {
          *end = at + length + 2;
          return i;
        }
    }
  return -1;
}

gboolean
sas_print_name_check (const char *pattern, GError **error)
{
  const char *end = pattern;

  for (const char *at = pattern; *at != '\0'; at = end)
    {
      end = at + 1;
      if (strchr (REFUSED, *at) == NULL && !g_ascii_iscntrl (*at) && *at != '}' && (*at != '{' || field_at (at, &end) >= 0))
        continue;
      if (*at == '{' || *at == '}')
        g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID,
                             _("A name is made of {form}, {tahun}, {periode}, {nip}, {nama}, {unit} and words between them."));
      else
        g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("No file name may hold %s"), REFUSED);
      return FALSE;
    }
  if (strspn (pattern, SIGNS) < strlen (pattern))
    return TRUE;
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, _("Say how the files are called, as {nip}_{nama}."));
  return FALSE;
}

/* --- names --- */

static void
drop_signs (GString *out)
{
  while (out->len > 0 && strchr (SIGNS, out->str[out->len - 1]) != NULL)
    g_string_truncate (out, out->len - 1);
}

/* Letters without accents, digits, "_" for the rest: what every file system takes. */
static void
append_safe (GString *out, const char *value)
{
  g_autofree char *plain = g_str_to_ascii (value, "C");

  for (const char *at = plain; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (out, *at);
    else if (*at != '\'' && *at != '?' && out->len > 0 && out->str[out->len - 1] != '_')
      g_string_append_c (out, '_');
}

/* A word between the fields, as it is typed. */
static void
append_sign (GString *out, char sign)
{
  gboolean first = out->len == 0 && strchr (SIGNS, sign) != NULL;

  if (!first)
    g_string_append_c (out, g_ascii_isalnum (sign) || strchr (SIGNS "()+,=@#&", sign) != NULL ? sign : '_');
}

/* Windows keeps these for devices, whatever follows the first dot. */
static gboolean
is_reserved (const char *name)
{
  static const char *const devices[] = { "con", "prn", "aux", "nul", "com", "lpt" };
  gsize length = strcspn (name, ".");

  for (guint i = 0; i < G_N_ELEMENTS (devices); i++)
    if (g_ascii_strncasecmp (name, devices[i], 3) == 0 && (i < 4 ? length == 3 : length == 4 && g_ascii_isdigit (name[3])))
      return TRUE;
  return FALSE;
}

static char *
finish (GString *out)
{
  g_string_truncate (out, MIN (out->len, SAS_PRINT_NAME_LONGEST));
  drop_signs (out);
  if (out->len == 0 || is_reserved (out->str))
    g_string_prepend (out, out->len == 0 ? "Berkas" : "Berkas_");
  return g_strconcat (out->str, ".pdf", NULL);
}

char *
sas_print_name (const char *pattern, const SasPrintNameFacts *facts)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *plain = g_str_to_ascii (pattern, "C");
  const char *end;

  for (const char *at = plain; *at != '\0'; at = end)
    {
      int field = *at == '{' ? field_at (at, &end) : -1;
      g_autofree char *value = field >= 0 ? tellers[field] (facts) : NULL;

      if (field < 0)
        {
          end = at + 1;
          append_sign (out, *at);
        }
      else if (value == NULL || *value == '\0')
        drop_signs (out);
      else
        append_safe (out, value);
    }
  return finish (out);
}

char *
sas_print_safe_file_name (const char *words)
{
  g_autoptr (GString) out = g_string_new (NULL);

  append_safe (out, words);
  return finish (out);
}

char *
sas_print_name_apart (const char *file, const char *nip)
{
  g_autoptr (GString) out = g_string_new_len (file, (gssize) strlen (file) - 4);

  g_string_truncate (out, MIN (out->len, SAS_PRINT_NAME_LONGEST - MIN (strlen (nip) + 1, SAS_PRINT_NAME_LONGEST / 2)));
  drop_signs (out);
  g_string_append_c (out, '_');
  append_safe (out, nip);
  return g_strconcat (out->str, ".pdf", NULL);
}
