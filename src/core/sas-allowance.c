#include "config.h"
#include <string.h>
#include "sas-allowance.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-record.h"

static SasPredicate
predicate_of (const char *name)
{
  int word = sas_word_find (sas_predicates, SAS_PREDICATES, name);

  return word > SAS_PREDICATE_NONE ? (SasPredicate) word : sas_predicate_from_label (name);
}

/* "baik=100", "Baik = 87,5 %". */
static gboolean
read_entry (const char *entry, SasAllowanceTable *table)
{
  const char *equals = strchr (entry, '=');
  g_autofree char *name = equals != NULL ? g_strstrip (g_strndup (entry, (gsize) (equals - entry))) : NULL;
  g_autofree char *number = equals != NULL ? g_strstrip (g_strdelimit (g_strdup (equals + 1), "%", ' ')) : NULL;
  SasPredicate predicate = name != NULL ? predicate_of (name) : SAS_PREDICATE_NONE;
  SasFraction factor = number != NULL ? sas_fraction_parse (g_strdelimit (number, ",", '.')) : SAS_FRACTION_NONE;

  if (predicate == SAS_PREDICATE_NONE || sas_fraction_is_none (factor) || factor.num < 0)
    return FALSE;
  table->factors[predicate] = factor;
  return TRUE;
}

gboolean
sas_allowance_table_parse (const char *text, SasAllowanceTable *table, GError **error)
{
  g_auto (GStrv) entries = g_strsplit_set (text != NULL ? text : "", ";\n\r", -1);
  guint read = 0;

  memset (table, 0, sizeof *table);
  for (guint i = 0; entries[i] != NULL; i++)
    {
      if (*g_strstrip (entries[i]) == '\0')
        continue;
      if (!read_entry (entries[i], table))
        {
          g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("“%s” is no factor of a predicate: write baik=100. Nothing was written."), entries[i]);
          return FALSE;
        }
      read++;
    }
  if (read == 0)
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID,
                         _("The office has no factors for the allowance yet: enter them with “setting allowance”, or name a file of them. "
                           "Nothing was written."));
  return read > 0;
}

char *
sas_allowance_factor_text (const SasAllowanceTable *table, SasPredicate predicate)
{
  g_return_val_if_fail (table != NULL && predicate < SAS_PREDICATES, NULL);

  return g_strdelimit (sas_fraction_to_short (table->factors[predicate], 2), ".", ',');
}
