#include "config.h"
#include <string.h>
#include "sas-filter-private.h"

void
sas_filter_append_where (GString *sql, const SasCondition *conditions, gsize n)
{
  const char *before = "WHERE ";

  for (gsize i = 0; i < n; i++)
    if (conditions[i].used)
      {
        g_string_append_printf (sql, "%s%s ", before, conditions[i].sql);
        before = "AND ";
      }
}

char *
sas_like_pattern (const char *find)
{
  g_autoptr (GString) pattern = g_string_new ("%");

  for (const char *at = find; *at != '\0'; at++)
    {
      if (strchr ("%_\\", *at) != NULL)
        g_string_append_c (pattern, '\\');
      g_string_append_c (pattern, *at);
    }
  g_string_append_c (pattern, '%');
  return g_string_free (g_steal_pointer (&pattern), FALSE);
}
