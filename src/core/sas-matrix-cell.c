#include "config.h"
#include <string.h>
#include "sas-matrix-cell.h"

/* A result's words on one line. (transfer full) */
static char *
line_of (const SasMatrixEntry *entry)
{
  g_auto (GStrv) words = g_strsplit_set (sas_matrix_entry_text (entry), "\n\r\t", -1);
  g_autofree char *joined = g_strjoinv (" ", words);

  return g_strdup (g_strstrip (joined));
}

static char *
join (GPtrArray *entries, const char *bullet)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      g_autofree char *line = line_of (entries->pdata[i]);

      g_string_append_printf (text, "%s%s%s", i > 0 ? "\n" : "", bullet, line);
    }
  return g_string_free (text, FALSE);
}

char *
sas_matrix_cell_show (GPtrArray *entries)
{
  return join (entries, entries->len > 1 ? "• " : "");
}

char *
sas_matrix_cell_text (GPtrArray *entries)
{
  return join (entries, "");
}

guint
sas_matrix_cell_orphans (GPtrArray *entries)
{
  guint count = 0;

  for (guint i = 0; i < entries->len; i++)
    count += ((const SasMatrixEntry *) entries->pdata[i])->orphan ? 1 : 0;
  return count;
}

/* The lines that say something. (transfer full) (element-type utf8) */
static GPtrArray *
lines_of (const char *text)
{
  g_auto (GStrv) all = g_strsplit_set (text, "\n\r", -1);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; all[i] != NULL; i++)
    if (*g_strstrip (all[i]) != '\0')
      g_ptr_array_add (lines, g_strdup (all[i]));
  return lines;
}

/* Which new line each old one has become, -1: none yet. With as many lines as before each is its own successor; otherwise equal
 * ones find each other first, and the rest in order. @used: the new lines that are taken. */
static void
pair (GPtrArray *old, GPtrArray *lines, int *became, gboolean *used)
{
  guint next = 0;

  for (guint i = 0; i < old->len; i++)
    {
      became[i] = old->len == lines->len ? (int) i : -1;
      for (guint j = 0; j < lines->len && became[i] < 0; j++)
        if (!used[j] && g_str_equal (old->pdata[i], lines->pdata[j]))
          became[i] = (int) j;
      if (became[i] >= 0)
        used[became[i]] = TRUE;
    }
  for (guint i = 0; i < old->len; i++)
    {
      while (next < lines->len && used[next])
        next++;
      if (became[i] < 0 && next < lines->len)
        {
          became[i] = (int) next;
          used[next] = TRUE;
        }
    }
}

gboolean
sas_matrix_write (const SasMatrix *matrix, SasPlan *plan, guint member, guint column, const char *text)
{
  GPtrArray *entries = sas_matrix_cell (matrix, member, column);
  g_autoptr (GPtrArray) old = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) lines = lines_of (text);
  g_autofree int *became = g_new (int, entries->len + 1);
  g_autofree gboolean *used = g_new0 (gboolean, lines->len + 1);
  gboolean changed = FALSE;

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (old, line_of (entries->pdata[i]));
  pair (old, lines, became, used);
  for (guint i = 0; i < old->len; i++)
    if (became[i] >= 0 && !g_str_equal (old->pdata[i], lines->pdata[became[i]]))
      {
        sas_matrix_put (matrix, plan, column, (int) i, lines->pdata[became[i]]);
        changed = TRUE;
      }
  for (guint i = old->len; i > 0; i--)   /* from the last: the places before it stay */
    if (became[i - 1] < 0)
      changed = sas_matrix_clear (matrix, plan, column, i - 1) || changed;
  for (guint j = 0; j < lines->len; j++)
    if (!used[j])
      {
        sas_matrix_put (matrix, plan, column, -1, lines->pdata[j]);
        changed = TRUE;
      }
  return changed;
}
